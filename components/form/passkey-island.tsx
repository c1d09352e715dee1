"use client";

import { useRef, useState, useSyncExternalStore } from "react";

type Props = {
  label: string;
  /** Shown if the device did not complete the request. */
  failed: string;
  /** Shown if the browser does not support passkeys; without it the button is removed. */
  unsupported?: string;
  variant: string;
} & (
  | { kind: "create"; options: string }
  /** `beginPath` returns the options of the request, new for every press. */
  | { kind: "get"; beginPath: string }
);

const never = () => () => undefined;
const knowsPasskeys = () => "PublicKeyCredential" in window;

async function answerOf(props: Props): Promise<unknown> {
  const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
  if (props.kind === "create") {
    return startRegistration({ optionsJSON: JSON.parse(props.options) });
  }
  const begun = await fetch(props.beginPath, { method: "POST", body: new URLSearchParams() });
  if (!begun.ok) throw new Error(String(begun.status));
  return startAuthentication({ optionsJSON: await begun.json() });
}

/** Requests a passkey from the device and submits the surrounding form with the response. */
export function PasskeyButton(props: Props) {
  const { label, failed, unsupported, variant } = props;
  const input = useRef<HTMLInputElement>(null);
  const isKnown = useSyncExternalStore(never, knowsPasskeys, () => true);
  const [message, setMessage] = useState("");

  async function ask() {
    setMessage("");
    try {
      const answer = await answerOf(props);
      if (!input.current?.form) return;
      input.current.value = JSON.stringify(answer);
      input.current.form.requestSubmit();
    } catch {
      setMessage(failed);
    }
  }

  if (!isKnown && !unsupported) return null;
  return (
    <div className="grid gap-2 scriptless:hidden">
      <input ref={input} type="hidden" name="answer" />
      <button type="button" onClick={ask} disabled={!isKnown} className={variant}>
        {label}
      </button>
      <p role="alert" className="text-small font-semibold empty:hidden">
        {isKnown ? message : unsupported}
      </p>
    </div>
  );
}
