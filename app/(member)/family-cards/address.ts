import { z } from "zod";
import { type ChangeKind, type ChangeWish, changeKinds } from "@/lib/cards/rules/change";
import { type Query, urlPath, withQuery } from "@/lib/kernel/url";
import { yen } from "@/lib/kernel/yen";
import { oneText } from "@/lib/platform/http/address";

const kind = z.enum(changeKinds);

/** The kind of change a URL names; null if it names none. */
export function changeKindOf(segment: string | undefined): ChangeKind | null {
  return kind.safeParse(segment).data ?? null;
}

/** The change a form holds; null where no cap is chosen. */
export function changeOf(kindOfChange: ChangeKind, cap: string | undefined): ChangeWish | null {
  if (kindOfChange !== "cap") return { kind: kindOfChange };
  if (cap === "none") return { kind: kindOfChange, capYen: null };
  return cap && /^[1-9]\d{0,8}$/.test(cap)
    ? { kind: kindOfChange, capYen: yen(Number(cap)) }
    : null;
}

const confirm = z.object({ cap: oneText });

/** The change a URL asks to confirm; null where no cap is chosen. */
export function readChange(kindOfChange: ChangeKind, query: Query): ChangeWish | null {
  return changeOf(kindOfChange, confirm.parse(query).cap);
}

/** The pages of a change of a card. */
export function changePath(cardId = "", kindOfChange = ""): string {
  return urlPath`/family-cards/${cardId}/${kindOfChange}`;
}

/** The page that confirms a change. */
export function confirmPath(cardId: string, change: ChangeWish): string {
  const cap = change.kind === "cap" ? String(change.capYen ?? "none") : undefined;
  return withQuery(`${changePath(cardId, change.kind)}/confirm`, { cap });
}

/** A step of an application; `e` brings back what was typed. */
export function applyPath(step?: "confirm", e?: Query[string]): string {
  return withQuery(step ? `/family-cards/apply/${step}` : "/family-cards/apply", { e });
}

/** The receipt of an application. */
export function applicationPath(receiptNo: string): string {
  return urlPath`/family-cards/applications/${receiptNo}`;
}
