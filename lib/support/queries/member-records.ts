import "server-only";
import type { SupportActor } from "@/lib/kernel/actor";
import { isSecretTopic } from "@/lib/mail/rules";
import type { CoolingOff } from "@/lib/auth/rules/cooling-off";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { db } from "@/lib/platform/db";
import { type CaseLine, listCasesOf } from "./cases";
import { hasOpened } from "./opened";
import { listRequestsOf, type RequestLine } from "./requests";

const shownMessages = 20;

/** A message as a clerk sees it: subject and time, never the text. */
export type MessageLine = {
  readonly messageId: string;
  readonly subject: string;
  readonly createdAt: Date;
  /** The message contained no secret. */
  readonly isResendable: boolean;
};

/** A member's requests, cases and messages, and why risky changes wait. */
export type MemberRecords = {
  readonly requests: readonly RequestLine[];
  readonly cases: readonly CaseLine[];
  readonly messages: readonly MessageLine[];
  readonly hold: CoolingOff | null;
};

/** The records of a member; null until this clerk has opened the member. */
export async function viewMemberRecords(
  actor: SupportActor,
  cardmemberId: string,
): Promise<MemberRecords | null> {
  if (!(await hasOpened(actor, cardmemberId))) return null;
  const [requests, cases, messages, hold] = await Promise.all([
    listRequestsOf(actor, cardmemberId),
    listCasesOf(actor, cardmemberId),
    db().message.findMany({
      where: { cardmemberId },
      orderBy: [{ createdAt: "desc" }, { messageId: "desc" }],
      take: shownMessages,
      select: { messageId: true, subject: true, createdAt: true, topic: true },
    }),
    loadCoolingOff(db(), cardmemberId),
  ]);
  const lines = messages.map(({ topic, ...line }) => {
    return { ...line, isResendable: !isSecretTopic(topic) };
  });
  return { requests, cases, messages: lines, hold };
}
