"use client";

import { useState } from "react";

type Props = { inputId: string; label: string };

/** Shows the typed text while pressed. The name stays the same; aria-pressed carries the state. */
export function ShowPassword({ inputId, label }: Props) {
  const [isShown, setShown] = useState(false);
  function toggle() {
    const input = document.getElementById(inputId) as HTMLInputElement | null;
    if (input) input.type = isShown ? "password" : "text";
    setShown(!isShown);
  }
  return (
    <button
      type="button"
      aria-pressed={isShown}
      onClick={toggle}
      className="-ml-2 inline-flex min-h-11 items-center gap-2 justify-self-start rounded-control px-2 text-small font-semibold text-indigo hover:bg-indigo-soft scriptless:hidden"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 fill-none stroke-current">
        <rect x="1.5" y="1.5" width="17" height="17" rx="4" strokeWidth="1.5" />
        {isShown && <path d="m5.5 10.5 3 3 6-7" strokeWidth="2.2" />}
      </svg>
      {label}
    </button>
  );
}
