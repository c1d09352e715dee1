/** Minutes before a message may be sent again, and how many a member may be sent again in a day. [rule] */
export const resendMinutes = 10;
export const resendsADay = 5;

/** Why a message is not sent again, in order of precedence. */
export type ResendRefusal = "carried-a-secret" | "no-address" | "just-sent" | "too-many";

export type ResendFacts = {
  /** Whether it carried a secret, which is not sent again. */
  readonly carriedSecret: boolean;
  readonly hasAddress: boolean;
  /** When messages of the member were sent again within the last day. */
  readonly resent: readonly { readonly messageId: string; readonly at: Date }[];
};

/** The first reason not to send a message again; null if there is none. */
export function resendRefusal(
  messageId: string,
  { carriedSecret, hasAddress, resent }: ResendFacts,
  now: Date,
): ResendRefusal | null {
  if (carriedSecret) return "carried-a-secret";
  if (!hasAddress) return "no-address";
  const sent = resent.filter((one) => one.messageId === messageId).map(({ at }) => at);
  const since = now.getTime() - resendMinutes * 60_000;
  if (sent.some((at) => at.getTime() > since)) return "just-sent";
  return resent.length >= resendsADay ? "too-many" : null;
}
