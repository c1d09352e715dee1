import { logInWithCode } from "@/lib/auth/commands/code-login";
import { codeLoginShape } from "@/lib/auth/schema";
import { sessionCookieOf } from "@/lib/auth/session";
import { randomToken } from "@/lib/platform/hashing";
import { formCookie, saveFlash } from "@/lib/platform/http/flash";
import { type FormOutcome, formRoute, setCookie } from "@/lib/platform/http/form-route";
import { ownPathOr } from "@/lib/platform/http/origin";
import { askingOf } from "../../asking";
import { codePathTo, endedCodeCookie } from "../code-cookie";

export const POST = formRoute({
  who: askingOf,
  shape: codeLoginShape,
  form: ({ from }) => codePathTo(from),
  secrets: ["code"],
  run: async ({ visitor, previousToken, codeToken }, { code, from }): Promise<FormOutcome> => {
    const { userAgent } = visitor;
    const asked = { token: codeToken ?? "", code, userAgent, previousToken };
    const result = await logInWithCode(visitor, asked);
    if (result.ok) {
      const cookies = [sessionCookieOf(result.value.token), endedCodeCookie()];
      return { to: ownPathOr("/home", from), cookies };
    }
    const { refusal } = result;
    if (refusal.kind === "wrong-code") return { again: { code: "wrong-code" } };
    if (refusal.kind === "over") return { to: "/login/code" };
    return frozen(refusal.inquiryNumber);
  },
});

/** To the login and its frozen notice, the same as for wrong passwords. */
async function frozen(inquiryNumber: string): Promise<FormOutcome> {
  const browser = randomToken();
  const errors = { "": "locked", inquiryNumber };
  const to = await saveFlash(browser, "/login", { errors, values: {} });
  return { to, cookies: [endedCodeCookie(), setCookie(formCookie, browser)] };
}
