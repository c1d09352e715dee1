import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/transaction";
import { isMessageId } from "./rules";
import { endUnreadMessage, endUnreadMessages } from "./store";

/** Marks the member's whole inbox as read. Returns how many messages were unread. */
export async function markAllMessagesRead(actor: MemberActor): Promise<Result<number, never>> {
  return done(await inTransaction((tx) => endUnreadMessages(tx, actor, new Date())));
}

/** Marks one message as read; another member's message is not found. */
export async function markMessageRead(
  actor: MemberActor,
  messageId: string,
): Promise<Result<null, "not-found">> {
  if (!isMessageId(messageId)) return refused("not-found");
  const change = { messageId, now: new Date() };
  const isThere = await inTransaction((tx) => endUnreadMessage(tx, actor, change));
  return isThere ? done(null) : refused("not-found");
}
