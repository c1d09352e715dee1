import { loginPath } from "../../address";
import { endedPasskeyCookie, loginSenderOf } from "../../sender";
import { logInWithPasskey } from "@/lib/auth/commands/passkey-login";
import { passkeyLoginShape } from "@/lib/auth/schema";
import { sessionCookieOf } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { ownPathOr } from "@/lib/platform/http/origin";

export const POST = formRoute({
  who: loginSenderOf,
  shape: passkeyLoginShape,
  form: ({ from }) => loginPath(from),
  secrets: ["answer"],
  run: async ({ visitor, previousToken, passkeyToken }, { answer, from }) => {
    const { userAgent } = visitor;
    const attempt = { token: passkeyToken ?? "", answer, userAgent, previousToken };
    const result = await logInWithPasskey(visitor, attempt);
    const ended = endedPasskeyCookie();
    if (result.ok) {
      return proceed(ownPathOr("/home", from), {
        cookies: [sessionCookieOf(result.value.token), ended],
      });
    }
    const { refusal } = result;
    if (refusal.kind === "refused") return showForm("passkey", { cookies: [ended] });
    const { inquiryNumber } = refusal;
    return showForm({ "": "locked", inquiryNumber }, { cookies: [ended] });
  },
});
