import { randomUUID } from "node:crypto";
import { openDispute } from "@/lib/disputes/commands";
import type { MemberActor } from "@/lib/kernel/actor";
import { asRole } from "../../support/database";
import { actorOf, insertHold, insertPosting } from "../../support/activity-fixtures";
import { insertMember } from "../support/desk-fixtures";

export type Family = {
  readonly hanako: MemberActor;
  readonly ichiro: MemberActor;
  /** Her purchase, his purchase, and her hold. */
  readonly hers: string;
  readonly his: string;
  readonly held: string;
};

/** 花子, her husband 一郎 on a family card, and what both of them used. */
export async function insertFamily(database: string): Promise<Family> {
  const { accountId, cardmemberId } = await insertMember(database);
  const familyId = `${cardmemberId}F`;
  const his = `P${familyId}`;
  const held = `H${cardmemberId}`;
  await asRole(database, "owner", async () => {
    await insertPosting({ accountId, cardmemberId: familyId }, his, { usedOn: "2026-11-18" });
    const when = { usedOn: "2026-11-19", lapsesOn: "2026-12-20" };
    await insertHold({ accountId, cardmemberId }, held, when);
  });
  return {
    hanako: actorOf(accountId, cardmemberId, "basic"),
    ichiro: actorOf(accountId, familyId, "family"),
    hers: `P${accountId}`,
    his,
    held,
  };
}

/** The key of a form that was not sent before. */
export const newKey = () => randomUUID();

export const outcomeOf = (result: { ok: boolean; refusal?: unknown }) =>
  result.ok ? "done" : result.refusal;

/** Opens a case; answers its number. */
export async function openCase(actor: MemberActor, useId: string): Promise<string> {
  const told = { reason: "unknown" as const, text: "使った覚えがありません。" };
  const result = await openDispute(actor, { ...told, useId, idempotencyKey: newKey() });
  if (!result.ok) throw new Error(result.refusal);
  return /D\d{8}-\d{8}/.exec(result.value.location)?.[0] ?? "";
}
