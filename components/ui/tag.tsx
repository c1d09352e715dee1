import type { ReactNode } from "react";

export type TagKind = "fixed" | "hold" | "bad" | "plain";

const kinds: Record<TagKind, string> = {
  fixed: "border-indigo text-indigo",
  hold: "border-dashed border-quiet text-quiet",
  bad: "border-vermilion text-vermilion",
  plain: "border-line text-quiet",
};

/** A state as a word: 確定, 確定待ち, 延滞 … */
export function Tag({ kind = "plain", children }: { kind?: TagKind; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-full border px-2.5 text-small font-semibold ${kinds[kind]}`}
    >
      {children}
    </span>
  );
}
