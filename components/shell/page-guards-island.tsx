"use client";

import { useEffect, useState } from "react";

type Props = { offline: string; sending: string };

/**
 * One guard for all forms of the page: it ignores a second press while the first is in progress,
 * and sends nothing without a network, so that what was typed stays. It also prepares the page
 * shown without a network.
 */
export function PageGuards({ offline, sending }: Props) {
  const [isOffline, setOffline] = useState(false);
  const [isSending, setSending] = useState(false);

  useEffect(() => {
    const sent = new Set<HTMLFormElement>();
    const look = () => setOffline(!navigator.onLine);
    function onSubmit(event: SubmitEvent) {
      const form = event.target as HTMLFormElement;
      look();
      if (!navigator.onLine || sent.has(form)) return event.preventDefault();
      if (form.method !== "post") return;
      sent.add(form);
      setSending(true);
      // After a download or a slow answer the page stays: allow the form again after a while.
      setTimeout(release, 20_000);
    }
    function release() {
      sent.clear();
      setSending(false);
    }
    look();
    addEventListener("online", look);
    addEventListener("offline", look);
    addEventListener("pageshow", release);
    document.addEventListener("submit", onSubmit);
    if (process.env.NODE_ENV === "production") {
      navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
    }
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
      removeEventListener("pageshow", release);
      document.removeEventListener("submit", onSubmit);
    };
  }, []);

  return (
    <>
      <div role="alert">
        {isOffline && (
          <p className="fixed inset-x-0 top-0 z-20 max-w-none border-b-4 border-vermilion bg-vermilion-soft px-5 py-3 font-semibold">
            {offline}
          </p>
        )}
      </div>
      <p role="status" className="sr-only">
        {isSending ? sending : ""}
      </p>
    </>
  );
}
