import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import { db } from "@/lib/platform/db";
import { isMessageId } from "./rules";

export type MessageHead = {
  readonly messageId: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly isRead: boolean;
};

export type MessageView = MessageHead & { readonly body: string; readonly language: Language };

export type MessagePage = {
  readonly rows: readonly MessageHead[];
  readonly unread: number;
  /** Cursor of the next page; null on the last one. */
  readonly nextCursor: string | null;
};

const pageLength = 30;
const headColumns = { messageId: true, subject: true, createdAt: true, readAt: true } as const;

type HeadRow = { messageId: string; subject: string; createdAt: Date; readAt: Date | null };

/** One page of the actor's inbox, newest first. */
export async function listMessages(actor: MemberActor, cursor?: string): Promise<MessagePage> {
  const mine = mineOf(actor);
  const [messages, unread] = await Promise.all([
    db().message.findMany({
      where: { ...mine, ...beforeCursor(cursor) },
      orderBy: [{ createdAt: "desc" }, { messageId: "desc" }],
      take: pageLength + 1,
      select: headColumns,
    }),
    db().message.count({ where: { ...mine, readAt: null } }),
  ]);
  const page = messages.slice(0, pageLength);
  const last = page.at(-1);
  const nextCursor =
    last && messages.length > pageLength ? `${last.createdAt.getTime()}.${last.messageId}` : null;
  return { rows: page.map(headOf), unread, nextCursor };
}

/** The newest unread messages of the actor. */
export async function listUnreadMessages(
  actor: MemberActor,
  count: number,
): Promise<MessageHead[]> {
  const messages = await db().message.findMany({
    where: { ...mineOf(actor), readAt: null },
    orderBy: [{ createdAt: "desc" }, { messageId: "desc" }],
    take: count,
    select: headColumns,
  });
  return messages.map(headOf);
}

/** One message of the actor's inbox; null if it does not exist or belongs to another member. */
export async function viewMessage(
  actor: MemberActor,
  messageId: string,
): Promise<MessageView | null> {
  if (!isMessageId(messageId)) return null;
  const message = await db().message.findFirst({
    where: { messageId, ...mineOf(actor) },
    select: { ...headColumns, body: true, language: true },
  });
  if (!message) return null;
  const language = message.language === "en" ? "en" : "ja";
  return { ...headOf(message), body: message.body, language };
}

function mineOf({ accountId, cardmemberId }: MemberActor) {
  return { accountId, cardmemberId };
}

function headOf({ messageId, subject, createdAt, readAt }: HeadRow): MessageHead {
  return { messageId, subject, createdAt, isRead: readAt !== null };
}

/** Entries older than the cursor; an invalid cursor means the first page. */
function beforeCursor(cursor: string | undefined) {
  const [time = "", messageId = ""] = (cursor ?? "").split(".");
  if (!/^\d{1,14}$/.test(time) || !isMessageId(messageId)) return {};
  const createdAt = new Date(Number(time));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, messageId: { lt: messageId } }] };
}
