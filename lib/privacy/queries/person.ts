import "server-only";
import { viewSecondStep } from "@/lib/auth/queries/second-step";
import type { MemberActor } from "@/lib/kernel/actor";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { viewKind } from "@/lib/members/queries/profile";
import { db, fromDbDate } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";

/** profile.json: the member's personal data; for the basic cardmember the account too. */
export async function viewPersonFile(actor: MemberActor): Promise<unknown> {
  const { accountId, cardmemberId } = actor;
  const member = await db().cardmember.findUniqueOrThrow({
    where: { accountId_cardmemberId: { accountId, cardmemberId } },
  });
  const open = (field: string, sealed: string) =>
    openField(`Cardmember.${field}:${cardmemberId}`, sealed);
  const { role, relationship, familyName, givenName, familyNameKana, givenNameKana } = member;
  return {
    cardmemberId,
    role,
    relationship,
    name: { familyName, givenName, familyNameKana, givenNameKana },
    birthDate: open("birthDate", member.birthDateSealed),
    contact: JSON.parse(open("contact", member.contactSealed)),
    employer: JSON.parse(open("employer", member.employerSealed)),
    ...(role === "basic" && { contract: await contractOf(actor) }),
  };
}

async function contractOf(actor: MemberActor) {
  const { accountId } = actor;
  const account = await db().account.findUniqueOrThrow({ where: { accountId } });
  const { productCode, status, openedOn, cycle, limitYen, cashLimitYen } = account;
  const delivery = await viewKind(actor, "statement_delivery");
  return {
    accountId,
    productCode,
    status,
    openedOn: fromDbDate(openedOn),
    cycle,
    limitYen,
    cashLimitYen,
    revolvingLimitYen: account.revolvingLimitYen,
    statementDelivery: delivery?.inForce ?? null,
    debitAccount: {
      bankCode: account.debitBankCode,
      branchCode: account.debitBranchCode,
      type: account.debitAccountType,
      number: openField(
        `Account.debitAccountNumber:${accountId}`,
        account.debitAccountNumberSealed,
      ),
      holder: account.debitHolderKana,
    },
  };
}

/** login.json: the member's login, without its secrets. */
export async function viewLoginFile(actor: MemberActor, lang: Language): Promise<unknown> {
  const { credentialId } = actor;
  const credential = await db().credential.findUniqueOrThrow({
    where: { credentialId },
    select: { userId: true, createdAt: true },
  });
  const passkeys = await db().passkey.findMany({
    where: { credentialId },
    orderBy: { createdAt: "asc" },
    select: { name: true, createdAt: true, lastUsedAt: true, endedAt: true },
  });
  const step = await viewSecondStep(actor);
  const when = (instant: Date | null) => instant && formatDateTime(instant, lang);
  return {
    userId: credential.userId,
    registeredAt: when(credential.createdAt),
    secondStep: step && { since: when(step.since), recoveryCodesLeft: step.recoveryCodesLeft },
    passkeys: passkeys.map(({ name, createdAt, lastUsedAt, endedAt }) => ({
      name,
      addedAt: when(createdAt),
      lastUsedAt: when(lastUsedAt),
      removedAt: when(endedAt),
    })),
  };
}
