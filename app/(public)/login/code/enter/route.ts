import { codePath } from "../../address";
import { endedCodeCookie, loginSenderOf } from "../../sender";
import { logInWithCode } from "@/lib/auth/commands/code-login";
import { codeLoginShape } from "@/lib/auth/schema";
import { sessionCookieOf } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { ownPathOr } from "@/lib/platform/http/origin";

export const POST = formRoute({
  who: loginSenderOf,
  shape: codeLoginShape,
  form: ({ from }) => codePath(from),
  secrets: ["code"],
  run: async ({ visitor, previousToken, codeToken }, { code, from }) => {
    const { userAgent } = visitor;
    const attempt = { token: codeToken ?? "", code, userAgent, previousToken };
    const result = await logInWithCode(visitor, attempt);
    if (result.ok) {
      const cookies = [sessionCookieOf(result.value.token), endedCodeCookie()];
      return proceed(ownPathOr("/home", from), { cookies });
    }
    const { refusal } = result;
    if (refusal.kind === "wrong-code") return showForm({ code: "wrong-code" });
    if (refusal.kind === "over") return proceed("/login/code");
    // To the login and its lockout notice, as after wrong passwords.
    const errors = { "": "locked", inquiryNumber: refusal.inquiryNumber };
    return showForm(errors, { at: "/login", values: {}, cookies: [endedCodeCookie()] });
  },
});
