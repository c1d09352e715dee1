"use client";

import { useState } from "react";

type Props = { inputId: string; words: readonly [before: string, seen: string, after: string] };

/** Shows what was typed while it is pressed in. Its name stays; aria-pressed tells the state. */
export function ShowPassword({ inputId, words: [before, seen, after] }: Props) {
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
      className="min-h-12 shrink-0 rounded-control border border-indigo bg-surface px-3.5 font-bold text-indigo hover:bg-indigo-soft aria-pressed:bg-indigo aria-pressed:text-on-indigo scriptless:hidden"
    >
      {before && <span className="sr-only">{before}</span>}
      {seen}
      {after && <span className="sr-only">{after}</span>}
    </button>
  );
}
