import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { randomToken } from "@/lib/platform/hashing";
import { formCookie, saveFlash } from "@/lib/platform/http/flash";
import { type FormOutcome, seeOther, setCookie } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { confirmOwnLogin, openOwnInquiry } from "./commands";
import { endedSessionCookie } from "./session";

/**
 * What a route answers where a password asked again did not go through for a reason no field can
 * mend: to the login and its frozen notice, or "later" when too many ask at once.
 */
export async function turnedAway(actor: MemberActor, why: "locked" | "busy"): Promise<Response> {
  if (why === "busy") return plainPage(503, { "Retry-After": "5" });
  const inquiryNumber = await openOwnInquiry(actor);
  const browser = randomToken();
  const to = await saveFlash(browser, "/login", {
    errors: { "": "locked", inquiryNumber },
    values: {},
  });
  return seeOther(to, [endedSessionCookie(), setCookie(formCookie, browser)]);
}

/**
 * What a route answers where it is not sure that it is still the member (confirmOwnLogin); null
 * where it is. The field is called `password`; its codes are "missing" and "wrong".
 */
export async function unconfirmed(
  actor: MemberActor,
  password: string | undefined,
): Promise<FormOutcome | null> {
  const confirmed = await confirmOwnLogin(actor, password || null);
  if (confirmed.ok) return null;
  const { refusal } = confirmed;
  if (refusal === "missing" || refusal === "wrong") return { again: { password: refusal } };
  return { response: await turnedAway(actor, refusal) };
}
