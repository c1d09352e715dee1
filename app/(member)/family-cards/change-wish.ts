import { type ChangeKind, type ChangeWish, changeKinds } from "@/lib/cards/rules/change";
import { yen } from "@/lib/kernel/yen";

/** The kind of change an address names; null where it names none. */
export function changeKindOf(text: string | undefined): ChangeKind | null {
  return changeKinds.find((kind) => kind === text) ?? null;
}

/** The wish a form or an address holds; null where no cap is chosen. */
export function changeWishOf(kind: ChangeKind, cap: string | undefined): ChangeWish | null {
  if (kind !== "cap") return { kind };
  if (cap === "none") return { kind, capYen: null };
  return cap && /^[1-9]\d{0,8}$/.test(cap) ? { kind, capYen: yen(Number(cap)) } : null;
}

/** The pages of a change of a card. */
export function changeAddress(cardId = "", kind = ""): string {
  return `/family-cards/${encodeURIComponent(cardId)}/${encodeURIComponent(kind)}`;
}

/** The page that confirms a wish. */
export function confirmAddress(cardId: string, wish: ChangeWish): string {
  const address = `${changeAddress(cardId, wish.kind)}/confirm`;
  return wish.kind === "cap" ? `${address}?cap=${wish.capYen ?? "none"}` : address;
}
