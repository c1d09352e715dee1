import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type FormOutcome, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { confirmOwnLogin, openOwnInquiry } from "./commands";
import { endedSessionCookie } from "./session";

/**
 * What a route answers where a password asked again did not go through for a reason no field can
 * mend: to the login and its frozen notice, or "later" when too many ask at once.
 */
export async function turnedAway(actor: MemberActor, why: "locked" | "busy"): Promise<FormOutcome> {
  if (why === "busy") return respond(plainPage(503, { "Retry-After": "5" }));
  const errors = { "": "locked", inquiryNumber: await openOwnInquiry(actor) };
  return showForm(errors, { at: "/login", values: {}, cookies: [endedSessionCookie()] });
}

/**
 * What a route answers where it is not sure that it is still the member (confirmOwnLogin); null
 * where it is. The field is called `password`; its codes are "missing" and "wrong"; they are shown on the
 * page `at`, else on the form of the route.
 */
export async function unconfirmed(
  actor: MemberActor,
  password: string | undefined,
  at?: string,
): Promise<FormOutcome | null> {
  const confirmed = await confirmOwnLogin(actor, password || null);
  if (confirmed.ok) return null;
  const { refusal } = confirmed;
  if (refusal === "missing" || refusal === "wrong") return showForm({ password: refusal }, { at });
  return turnedAway(actor, refusal);
}
