import "server-only";
import type { MemberActor, Visitor } from "@/lib/kernel/actor";
import { db, sqlOf } from "@/lib/platform/db";
import { tokenHashOf } from "@/lib/platform/hashing";
import { type Device, deviceOf, isFreshLogin, isLiveSession } from "./rules";
import { isLiveSession as isLiveSessionSql } from "./rules/sessions.sql";

export type SessionView = {
  readonly sessionHash: string;
  readonly credentialId: string;
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly role: "basic" | "family";
  /** last_seen_at is over a minute old: this request updates it. */
  readonly isTouchDue: boolean;
};

/** The live session of a token, with its owner, in one statement; null if there is none. */
export async function viewSession(_visitor: Visitor, token: string): Promise<SessionView | null> {
  const rows = await db().query<SessionView>`
    SELECT s.token_hash AS "sessionHash", c.credential_id::text AS "credentialId",
      c.account_id AS "accountId", c.cardmember_id AS "cardmemberId", m.role::text AS role,
      s.last_seen_at < now() - interval '1 minute' AS "isTouchDue"
    FROM session s
    JOIN credential c ON c.credential_id = s.credential_id
    JOIN cardmember m ON m.account_id = c.account_id AND m.cardmember_id = c.cardmember_id
    WHERE s.token_hash = ${tokenHashOf(token)} AND c.ended_at IS NULL AND ${sqlOf(isLiveSessionSql("s"))}`;
  return rows[0] ?? null;
}

/** Whether a change requires the password: true once the login is five minutes old. */
export async function isPasswordDue(actor: MemberActor): Promise<boolean> {
  const session = await db().session.findUnique({
    where: { tokenHash: actor.sessionHash },
    select: { createdAt: true },
  });
  return !session || !isFreshLogin(session.createdAt, new Date());
}

export type LoginView = {
  /** Identifies the login for endLogin; does not work as a session token. */
  readonly loginId: string;
  readonly isCurrent: boolean;
  readonly since: Date;
  readonly lastSeenAt: Date;
  readonly device: Device;
};

/** The live sessions of the member, this browser's first. */
export async function listLogins(actor: MemberActor): Promise<LoginView[]> {
  const now = new Date();
  const rows = await db().session.findMany({
    // An expired session has no endedAt: the rule filters them, and no session older than a day is live.
    where: {
      credentialId: actor.credentialId,
      createdAt: { gt: new Date(now.getTime() - 24 * 3_600_000) },
    },
    orderBy: { lastSeenAt: "desc" },
  });
  const live = rows.filter((row) => isLiveSession(row, now));
  const views = live.map((row) => ({
    loginId: row.tokenHash,
    isCurrent: row.tokenHash === actor.sessionHash,
    since: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    device: deviceOf(row.userAgent),
  }));
  return views.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

export type LoginHistoryView = {
  readonly at: Date;
  readonly outcome:
    | "succeeded"
    | "failed"
    | "passkeyRefused"
    | "codeFailed"
    | "locked"
    | "unlocked"
    | "proofsRemoved";
};

const outcomes: Record<string, LoginHistoryView["outcome"]> = {
  "login.succeeded": "succeeded",
  "login.failed": "failed",
  "login.passkey-refused": "passkeyRefused",
  "login.code-failed": "codeFailed",
  "login.locked": "locked",
  "member.unlocked": "unlocked",
  "member.proofs-removed": "proofsRemoved",
};

/** The last 50 login events of the member, newest first. */
export async function listLoginHistory(actor: MemberActor): Promise<LoginHistoryView[]> {
  const rows = await db().auditEvent.findMany({
    where: { cardmemberId: actor.cardmemberId, event: { in: Object.keys(outcomes) } },
    orderBy: { at: "desc" },
    take: 50,
    select: { at: true, event: true },
  });
  return rows.map(({ at, event }) => ({ at, outcome: outcomes[event] ?? "failed" }));
}
