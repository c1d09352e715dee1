import { loginSenderOf, passkeyCookieOf } from "../../sender";
import { beginPasskeyLogin } from "@/lib/auth/commands/passkey-login";
import { logoutShape } from "@/lib/auth/schema";
import { formRoute, respond } from "@/lib/platform/http/form-route";

/** The options of a passkey request; JSON, because a script calls it. */
export const POST = formRoute({
  who: loginSenderOf,
  shape: logoutShape,
  form: "/login",
  run: async ({ visitor }) => {
    const { token, options } = await beginPasskeyLogin(visitor);
    const response = Response.json(options, { headers: { "Cache-Control": "private, no-store" } });
    response.headers.append("Set-Cookie", passkeyCookieOf(token));
    return respond(response);
  },
});
