/** Length of the issuer's column for an e-mail address, in characters. */
export const longestEmail = 100;

/** The local part in ASCII, 64 characters at most; a domain of labels with no hyphen at their ends. */
const emailShape =
  /^[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** An e-mail address as stored: half width, without spaces; "" if none was given. */
export function foldEmail(typed: string | undefined): string {
  return (typed ?? "").normalize("NFKC").replaceAll(/\s/g, "");
}

export type EmailRefusal = "missing" | "too-long" | "not-an-address";

/** Why a folded e-mail address is invalid; null if it is valid. */
export function emailRefusal(email: string): EmailRefusal | null {
  if (email === "") return "missing";
  if (email.length > longestEmail) return "too-long";
  return emailShape.test(email) ? null : "not-an-address";
}
