import { businessDate } from "@/lib/kernel/business-date";
import { db, toDbDate } from "@/lib/platform/db";
import { cardNumberHashOf } from "@/lib/platform/hashing";
import { openField, sealField } from "@/lib/platform/sealing";

export const birthDate = businessDate("1985-04-01");

type Person = {
  readonly id: string;
  readonly number: string;
  readonly email?: string;
  readonly role?: "basic" | "family";
  readonly cardStatus?: "active" | "stopped" | "lost" | "ended";
};

/** One account with its people, each with one card; everybody was born on `birthDate`. */
export async function insertHousehold(accountId: string, people: readonly Person[]): Promise<void> {
  await db().account.create({
    data: {
      accountId,
      productCode: "standard",
      status: "open",
      openedOn: toDbDate(businessDate("2020-04-01")),
      cycle: 19,
      limitYen: 500_000,
      cashLimitYen: 100_000,
      revolvingLimitYen: 200_000,
      debitBankCode: "0001",
      debitBranchCode: "001",
      debitAccountType: 1,
      debitAccountNumberSealed: sealField(`Account.debitAccountNumber:${accountId}`, "1234111"),
      debitHolderKana: "ﾀﾅｶ ﾊﾅｺ",
      deliverySequence: 1,
    },
  });
  for (const person of people) await insertPerson(accountId, person);
}

async function insertPerson(accountId: string, person: Person): Promise<void> {
  const { id, number, email = "", role = "basic", cardStatus = "active" } = person;
  await db().cardmember.create({
    data: {
      accountId,
      cardmemberId: id,
      role,
      relationship: role === "basic" ? "self" : "spouse",
      familyName: "田中",
      givenName: "花子",
      familyNameKana: "タナカ",
      givenNameKana: "ハナコ",
      searchKana: "タナカハナコ",
      birthDateSealed: sealField(`Cardmember.birthDate:${id}`, birthDate),
      contactSealed: sealField(`Cardmember.contact:${id}`, JSON.stringify({ email })),
      employerSealed: sealField(`Cardmember.employer:${id}`, "{}"),
      deliverySequence: 1,
    },
  });
  await db().card.create({
    data: {
      accountId,
      cardId: `card-${id}`,
      cardmemberId: id,
      numberHash: cardNumberHashOf(number),
      lastFive: number.slice(-5),
      expires: "2029-05",
      status: cardStatus,
      deliverySequence: 1,
    },
  });
}

/** The code of the mail queued last. */
export async function lastMailedCode(): Promise<string> {
  const mails = await db().mail.findMany({ orderBy: { createdAt: "desc" } });
  for (const { mailId, contentSealed } of mails) {
    if (!contentSealed) continue;
    const { subject, body } = JSON.parse(openField(`Mail.content:${mailId}`, contentSealed));
    const code = /\d{6}/.exec(body)?.[0];
    if (subject.includes("確認コード") && code) return code;
  }
  throw new Error("no code was mailed");
}
