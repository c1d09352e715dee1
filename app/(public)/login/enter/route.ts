import { codePath, loginPath } from "../address";
import { codeCookieOf, loginSenderOf } from "../sender";
import { logIn } from "@/lib/auth/commands/login";
import { neverRightRefusal } from "@/lib/auth/rules";
import { loginShape } from "@/lib/auth/schema";
import { sessionCookieOf } from "@/lib/auth/session";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { ownPathOr } from "@/lib/platform/http/origin";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: loginSenderOf,
  shape: loginShape,
  form: ({ from }) => loginPath(from),
  secrets: ["password"],
  run: async ({ visitor, previousToken }, input) => {
    const { userId, password, from } = input;
    const neverRight = neverRightRefusal(userId, password);
    if (neverRight) {
      return showForm({ [neverRight === "four-digits" ? "password" : "userId"]: neverRight });
    }
    const { userAgent } = visitor;
    const result = await logIn(visitor, { userId, password, userAgent, previousToken });
    if (result.ok) {
      return proceed(ownPathOr("/home", from), { cookies: [sessionCookieOf(result.value.token)] });
    }
    switch (result.refusal.kind) {
      case "busy":
        return respond(plainPage(503, { "Retry-After": "5" }));
      case "locked":
        return showForm({ "": "locked", inquiryNumber: result.refusal.inquiryNumber });
      case "code-due": {
        const { token } = result.refusal;
        return proceed(codePath(from), { cookies: [codeCookieOf(token)] });
      }
      case "wrong":
        return showForm("wrong");
    }
  },
});
