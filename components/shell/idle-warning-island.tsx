"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

const idleMs = 15 * 60_000;
const warnMs = 13 * 60_000;

type Props = {
  extendPath: string;
  loginPath: string;
  heading: string;
  /** The text before and after the time at which the session ends. */
  sentence: readonly [before: string, after: string];
  button: string;
  failed: string;
};

/** The time of an instant in Japan: "21:04". */
function clockOf(time: number): string {
  const jst = new Date(time + 9 * 3_600_000);
  return jst.toISOString().slice(11, 16);
}

/** To the login, which explains why, and back to this page afterwards. */
function leaveFor(loginPath: string): void {
  const from = `${location.pathname}${location.search}`;
  location.assign(`${loginPath}?${new URLSearchParams({ from, notice: "timed-out" })}`);
}

/**
 * A dialog two minutes before the session ends for inactivity. Every page load counts as activity, in all
 * tabs of the browser; what was typed stays, since the page stays. Escape is an answer too: it proves that
 * somebody is there.
 */
export function IdleDialog(props: Props) {
  const { extendPath, loginPath } = props;
  const seenKey = `kaiin-seen:${loginPath}`;
  const dialog = useRef<HTMLDialogElement>(null);
  const [endsAt, setEndsAt] = useState(0);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    localStorage.setItem(seenKey, String(Date.now()));
    function look() {
      const idle = Date.now() - Number(localStorage.getItem(seenKey) ?? 0);
      if (idle >= idleMs) return leaveFor(loginPath);
      if (idle < warnMs) return dialog.current?.close();
      setEndsAt(Date.now() - idle + idleMs);
      if (!dialog.current?.open) dialog.current?.showModal();
    }
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [seenKey, loginPath]);

  async function extend() {
    const answer = await fetch(extendPath, { method: "POST" }).catch(() => null);
    if (answer?.status === 401 || answer?.redirected) return leaveFor(loginPath);
    setFailed(!answer?.ok);
    if (!answer?.ok) return;
    localStorage.setItem(seenKey, String(Date.now()));
    dialog.current?.close();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-heading"
      onCancel={(event) => {
        event.preventDefault();
        void extend();
      }}
      className="surface m-auto w-[min(28rem,calc(100%-2rem))] p-6 text-ink"
    >
      <div className="grid gap-3">
        <h2 id="idle-heading" className="text-subheading">
          {props.heading}
        </h2>
        <p>
          {props.sentence[0]}
          <b className="figures">{clockOf(endsAt)}</b>
          {props.sentence[1]}
        </p>
        {hasFailed && (
          <p role="alert" className="font-semibold text-vermilion">
            {props.failed}
          </p>
        )}
        <Button size="full" onClick={extend}>
          {props.button}
        </Button>
      </div>
    </dialog>
  );
}
