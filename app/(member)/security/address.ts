import { urlPath } from "@/lib/kernel/url";

/** The page of a passkey. */
export function passkeyPath(passkeyId: string): string {
  return urlPath`/security/passkeys/${passkeyId}`;
}
