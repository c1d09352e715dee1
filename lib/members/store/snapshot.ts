import "server-only";
import type { Executor } from "@/lib/platform/db";
import {
  judgeAddress,
  judged,
  type Judged,
  judgeEmail,
  judgeEmployer,
  judgePhone,
} from "../rules/contact";
import { judgeDebitAccount } from "../rules/debit-account";
import { type ChangeKind, firstStatementDelivery, type Values } from "../rules/values";
import { loadContract, loadDebitFacts, loadStatementDelivery } from "./changes";
import { memberValuesOf, type SealedMember } from "./effects";

type Owner = { readonly accountId: string; readonly cardmemberId: string };

/** The values of a kind in force: the portal's own, or those that only the issuer can put in force. */
export async function loadInForce(
  tx: Executor,
  { accountId }: Owner,
  member: SealedMember,
  kind: ChangeKind,
): Promise<Values> {
  if (kind === "debit_account") return loadContract(tx, accountId);
  if (kind !== "statement_delivery") return memberValuesOf(kind, member);
  const chosen = await loadStatementDelivery(tx, accountId, ["accepted", "agreed"]);
  return chosen ?? { delivery: firstStatementDelivery };
}

/** Normalises typed values and checks them by the rules of their kind. */
export async function judgeTyped(
  tx: Executor,
  { cardmemberId }: Owner,
  { kind, typed, onFile }: { kind: ChangeKind; typed: Values; onFile: Values },
): Promise<Judged> {
  switch (kind) {
    case "address":
      return judgeAddress(typed);
    case "employer":
      return judgeEmployer(typed, onFile);
    case "phone":
      return judgePhone(typed, onFile);
    case "email":
      return judgeEmail(typed);
    case "debit_account":
      return judgeDebitAccount(typed, await loadDebitFacts(tx, cardmemberId, typed));
    case "statement_delivery": {
      const isKnown = typed.delivery === "post" || typed.delivery === "web";
      return judged(typed, { delivery: isKnown ? null : "missing" });
    }
  }
}
