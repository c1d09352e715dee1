import { z } from "zod";
import { type Query, urlPath, withQuery } from "@/lib/kernel/url";
import { oneText } from "@/lib/platform/http/address";

const search = z.object({
  q: oneText.transform((text) => text.trim().slice(0, 256)),
  notice: oneText,
});

/** What is searched for in the member directory, and what was just done. */
export function readSearch(query: Query): z.output<typeof search> {
  return search.parse(query);
}

export function searchPath(query: { q?: string; notice?: "cleared" }): string {
  return withQuery("/admin/members", query);
}

type MemberStep =
  | "check/start"
  | "check/answer"
  | "freeze"
  | "lift"
  | "guide"
  | "remove-proofs"
  | "resend"
  | "unlock"
  | "reopen-registration";

/** An action on a member's file. */
export function memberActionPath(cardmemberId: string, step: MemberStep): string {
  return `${memberPath(cardmemberId)}/${step}`;
}

/** A member's file, with what was just done. */
export function memberPath(cardmemberId: string, notice?: string): string {
  return withQuery(urlPath`/admin/members/${cardmemberId}`, { notice });
}

/** A case, with what was just done. */
export function casePath(receiptNo: string, notice?: string): string {
  return withQuery(urlPath`/admin/cases/${receiptNo}`, { notice });
}

const audit = z.object({
  member: oneText.transform((text) => text.trim().slice(0, 64)),
  after: oneText.transform((text) => text || undefined),
});

/** Whose entries of the audit log are read, and from which on. */
export function readAudit(query: Query): z.output<typeof audit> {
  return audit.parse(query);
}

export function auditPath({ member, after }: { member: string; after?: string }): string {
  return withQuery("/admin/audit", { member: member || undefined, after: after || undefined });
}

/** The page a new clerk enrols on. */
export function enrolPath(token: string): string {
  return urlPath`/admin/enrol/${token}`;
}
