/** Minutes before the same message goes out again, and how many a member is sent anew in a day. [rule] */
export const resendMinutes = 10;
export const resendsADay = 5;

/** Why a message is not sent again, in the order in which it is said. */
export type ResendRefusal = "carried-a-secret" | "no-address" | "just-sent" | "too-many";

export type ResendFacts = {
  /** What went out with it was for the mail alone. */
  readonly carriedSecret: boolean;
  readonly hasAddress: boolean;
  /** When messages of the member were sent again within the last day. */
  readonly resent: readonly { readonly messageId: string; readonly at: Date }[];
};

/** Whether a message may go out again. */
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
