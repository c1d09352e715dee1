import type { MemberActor } from "@/lib/kernel/actor";
import { viewBankNames } from "@/lib/members/queries/banks";
import type { ChangeKind, Values } from "@/lib/members/rules/values";
import type { BankNames } from "./value-lines";

/** The names that go with values of a debit account; undefined for every other kind. */
export async function bankNamesFor(
  actor: MemberActor,
  kind: ChangeKind,
  { bankCode = "", branchCode = "" }: Values,
): Promise<BankNames | undefined> {
  return kind === "debit_account" ? viewBankNames(actor, bankCode, branchCode) : undefined;
}
