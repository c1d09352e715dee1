import "server-only";
import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { toDbDate } from "@/lib/platform/db";
import { sealField } from "@/lib/platform/sealing";
import type { ChangeWish } from "../rules/change";
import type { LossReport } from "../rules/loss";
import type { Asker, CardSnapshot } from "../rules/state";

type Card = Pick<CardSnapshot, "accountId" | "cardId" | "cardmemberId">;

/** Inserts a freeze of a card. */
export async function insertFreeze(
  tx: Tx,
  { accountId, cardId }: Card,
  by: Asker,
  given: { readonly receiptNo: string; readonly reason: "precaution" | "mislaid" },
): Promise<void> {
  await tx.execute`
    INSERT INTO card_freeze (account_id, freeze_id, card_id, set_by, set_by_role, reason, receipt_no)
    VALUES (${accountId}, ${randomUUID()}::uuid, ${cardId}, ${by.cardmemberId},
      ${by.role}::member_role, ${given.reason}::card_freeze_reason, ${given.receiptNo})`;
}

/** Ends every open freeze of a card when it is lifted. */
export async function endFreezes(
  tx: Tx,
  { accountId, cardId }: Card,
  lift: { readonly receiptNo: string; readonly endedBy: string },
): Promise<void> {
  await tx.execute`
    UPDATE card_freeze SET ended_at = now(), ended_by = ${lift.endedBy},
      lift_receipt_no = ${lift.receiptNo}
    WHERE account_id = ${accountId} AND card_id = ${cardId} AND ended_at IS NULL`;
}

/** The details of a report that are only for those who handle it. */
export type LossDetails = Pick<
  LossReport,
  "place" | "policeStation" | "policeNumber" | "wantsCard"
> & {
  /** The card transactions the holder did not recognise, as they were shown. */
  readonly unrecognised: readonly {
    readonly id: string;
    readonly usedOn: string;
    readonly merchantName: string;
    readonly amountYen: number;
  }[];
};

type NewLoss = Pick<LossReport, "kind" | "noticedOn"> & {
  readonly receiptNo: string;
  readonly details: LossDetails;
};

/** Inserts the report of a lost or stolen card. */
export async function insertLoss(tx: Tx, card: Card, loss: NewLoss): Promise<void> {
  const { receiptNo, details } = loss;
  const sealed = sealField(`CardLoss.details:${receiptNo}`, JSON.stringify(details));
  await tx.execute`
    INSERT INTO card_loss (account_id, loss_id, card_id, cardmember_id, kind, noticed_on,
      details_sealed, receipt_no)
    VALUES (${card.accountId}, ${randomUUID()}::uuid, ${card.cardId}, ${card.cardmemberId},
      ${loss.kind}::card_loss_kind, ${toDbDate(loss.noticedOn)}::date, ${sealed}, ${receiptNo})`;
}

/** Inserts a change of a family card; ends an open one of the same kind. */
export async function insertChange(
  tx: Tx,
  card: CardSnapshot,
  wish: ChangeWish,
  given: { readonly receiptNo: string; readonly requestedBy: string },
): Promise<void> {
  const { accountId, cardId } = card;
  const capYen = wish.kind === "cap" ? wish.capYen : null;
  const beforeYen = wish.kind === "cap" ? card.capYen : null;
  await tx.execute`
    UPDATE card_change SET ended_at = now(), ended_by = ${`member:${given.requestedBy}`}
    WHERE account_id = ${accountId} AND card_id = ${cardId} AND ended_at IS NULL
      AND kind = ${wish.kind}::card_change_kind`;
  await tx.execute`
    INSERT INTO card_change (account_id, change_id, card_id, kind, cap_yen, before_yen, receipt_no,
      requested_by)
    VALUES (${accountId}, ${randomUUID()}::uuid, ${cardId}, ${wish.kind}::card_change_kind,
      ${capYen}::int, ${beforeYen}::int, ${given.receiptNo}, ${given.requestedBy})`;
}

/** The receipt number of the open change of a kind; null if there is none. */
export async function loadOpenReceipt(
  tx: Tx,
  { accountId, cardId }: Card,
  kind: ChangeWish["kind"],
): Promise<string | null> {
  const change = await tx.cardChange.findFirst({
    where: { accountId, cardId, kind, endedAt: null },
    select: { receiptNo: true },
  });
  return change?.receiptNo ?? null;
}
