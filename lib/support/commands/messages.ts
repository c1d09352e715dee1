import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SupportActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { isMessageId, isSecretTopic } from "@/lib/mail/rules";
import { insertMailAgain, loadMessage } from "@/lib/mail/store/again";
import { inSerializable } from "@/lib/platform/transaction";
import { type ResendRefusal, resendRefusal } from "../rules/resend";
import { loadResends } from "../store/resends";

type Which = { readonly cardmemberId: string; readonly messageId: string };

/** Mails a message of the member again, to the address on file; never one that contained a secret. */
export async function resendMessage(
  actor: SupportActor,
  { cardmemberId, messageId }: Which,
): Promise<Result<null, ResendRefusal | "unknown-message">> {
  if (actor.role === "auditor" || !isMessageId(messageId)) return refused("unknown-message");
  return inSerializable(async (tx) => {
    const message = await loadMessage(tx, cardmemberId, messageId);
    if (!message) return refused("unknown-message");
    const now = new Date();
    const facts = {
      carriedSecret: isSecretTopic(message.topic),
      hasAddress: message.to !== "",
      resent: await loadResends(tx, cardmemberId, now),
    };
    const refusal = resendRefusal(messageId, facts, now);
    if (refusal) return refused(refusal);
    await insertMailAgain(tx, message);
    const about = { accountId: message.accountId, cardmemberId };
    await emit(tx, actor, { name: "message.resent", about, messageId });
    return done(null);
  });
}
