import { z } from "zod";
import { present } from "@/lib/kernel/invariant";
import { type ChangeKind, contractKinds } from "@/lib/members/rules/values";
import { type Query, urlPath, withQuery } from "@/lib/kernel/url";
import { isGiven, oneText } from "@/lib/platform/http/address";

const segments = {
  address: "address",
  employer: "employer",
  phone: "phone",
  email: "email",
  debit_account: "debit-account",
  statement_delivery: "statement-delivery",
} as const satisfies Record<ChangeKind, string>;

/** A kind that shares the pages below /profile/[kind]; an e-mail address has pages of its own. */
export type FormKind = Exclude<ChangeKind, "email">;

const formKind = z.enum(Object.values(segments)).transform((segment, context): FormKind => {
  const [kind] = Object.entries(segments).find(([, one]) => one === segment) ?? [];
  if (kind && kind !== "email") return kind as FormKind;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** The kind a segment of the URL names; null if it names none. */
export function formKindOf(segment: string | undefined): FormKind | null {
  return formKind.safeParse(segment).data ?? null;
}

/** The same for a URL that senderOfKind has already checked. */
export function sentKind({ kind }: Readonly<Record<string, string>>): FormKind {
  return present(formKindOf(kind), "a kind with a form");
}

/** Whether a kind is the basic member's alone. */
export function isOfContract(kind: ChangeKind): boolean {
  return contractKinds.includes(kind);
}

type Step = "confirm" | "check" | "accept";

/** The page on which a kind is changed, or a step of it. */
export function changePath(kind: ChangeKind, step?: Step): string {
  return step ? `/profile/${segments[kind]}/${step}` : `/profile/${segments[kind]}`;
}

const place = z.object({ bank: oneText, branch: oneText, bankName: oneText, branchName: oneText });

/** The bank and branch chosen so far, and the names looked for. */
export function readPlace(query: Query): z.output<typeof place> {
  return place.parse(query);
}

/** The form of a debit account with what was chosen or typed so far. */
export function placePath(chosen: { bank?: string; branch?: string; e?: string }): string {
  return withQuery(changePath("debit_account"), chosen);
}

const emailConfirm = z.object({ flow: oneText, resent: isGiven });

/** The flow whose code is asked for, and whether the code was just sent again. */
export function readEmailConfirm(query: Query): z.output<typeof emailConfirm> {
  return emailConfirm.parse(query);
}

/** The page that asks for the code of a flow. */
export function emailConfirmPath(flow: string, notice?: "resent"): string {
  return withQuery(changePath("email", "confirm"), { flow, resent: notice && "1" });
}

const receipt = z.object({ withdrawn: isGiven });

/** Whether the change of a receipt was just withdrawn. */
export function readReceipt(query: Query): z.output<typeof receipt> {
  return receipt.parse(query);
}

/** The receipt of a change. */
export function receiptPath(receiptNo: string, step?: "withdraw"): string {
  const path = urlPath`/profile/history/${receiptNo}`;
  return step ? `${path}/${step}` : path;
}
