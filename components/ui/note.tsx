import type { ReactNode } from "react";
import { Icon } from "./icon";

export type NoteKind = "info" | "bad";

const kinds: Record<NoteKind, string> = {
  info: "border-indigo bg-indigo-soft",
  bad: "border-vermilion bg-vermilion-soft",
};

type Props = {
  kind?: NoteKind;
  /** A bold first line. */
  title?: ReactNode;
  /** "alert" is read out at once: for what went wrong with the reader's last action. */
  role?: "alert" | "status";
  children?: ReactNode;
};

/** Something to know before going on. */
export function Note({ kind = "info", title, role, children }: Props) {
  return (
    <div
      role={role}
      className={`flex gap-3 rounded-r-control border-l-4 px-4 py-3.5 ${kinds[kind]}`}
    >
      <Icon
        name={kind === "bad" ? "circleAlert" : "info"}
        className={`mt-1 size-5 ${kind === "bad" ? "text-vermilion" : "text-indigo"}`}
      />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
