import { passkeyMinutes } from "@/lib/auth/rules";
import { setCookie } from "@/lib/platform/http/form-route";

/** Ties a challenge to the browser it was given to. */
export const passkeyCookie = "kaiin-passkey";

/** Set-Cookie of a challenge that was given. */
export function passkeyCookieOf(token: string): string {
  return setCookie(passkeyCookie, token, passkeyMinutes * 60);
}

/** Set-Cookie of one that is used up. */
export function endedPasskeyCookie(): string {
  return setCookie(passkeyCookie, "", 0);
}
