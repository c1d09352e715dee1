import { randomUUID } from "node:crypto";
import { foldUserId } from "@/lib/auth/rules";
import { insertCredential } from "@/lib/auth/store";
import { cardNumberHashOf } from "@/lib/platform/hashing";
import { visitorOf } from "@/lib/platform/http/visitor";
import { metrics } from "@/lib/platform/metrics";
import { hashPassword } from "@/lib/platform/password";
import { sealField } from "@/lib/platform/sealing";
import { inTransaction } from "@/lib/platform/transaction";

export const rightPassword = "aoisora-umi-2026";
export const visitor = visitorOf(new Headers({ "user-agent": "Mozilla/5.0 Firefox/140.0" }));

export type SampleMember = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly credentialId: string;
  readonly userId: string;
};

/** A basic member with one card and a login of their own, whose password is `rightPassword`. */
export async function insertMember(userId: string): Promise<SampleMember> {
  const accountId = `A-${randomUUID()}`;
  const cardmemberId = `M-${randomUUID()}`;
  const passwordHash = await hashPassword(rightPassword);
  const contact = { email: "hanako@example.jp", phone: "0312345678", postalCode: "1000001" };
  return inTransaction(async (tx) => {
    await tx.account.create({
      data: {
        accountId,
        productCode: "standard",
        status: "open",
        openedOn: new Date("2024-04-01T00:00:00Z"),
        cycle: 19,
        limitYen: 500_000,
        cashLimitYen: 100_000,
        revolvingLimitYen: 300_000,
        debitBankCode: "0001",
        debitBranchCode: "001",
        debitAccountType: 1,
        debitAccountNumberSealed: sealField(`Account.debitAccountNumber:${accountId}`, "1234567"),
        debitHolderKana: "ｻﾄｳ ﾊﾅｺ",
        deliverySequence: 1,
      },
    });
    await tx.cardmember.create({
      data: {
        accountId,
        cardmemberId,
        role: "basic",
        relationship: "self",
        familyName: "佐藤",
        givenName: "花子",
        familyNameKana: "サトウ",
        givenNameKana: "ハナコ",
        searchKana: "サトウハナコ",
        birthDateSealed: sealField(`Cardmember.birthDate:${cardmemberId}`, "1985-04-01"),
        contactSealed: sealField(`Cardmember.contact:${cardmemberId}`, JSON.stringify(contact)),
        employerSealed: sealField(`Cardmember.employer:${cardmemberId}`, "{}"),
        deliverySequence: 1,
      },
    });
    await tx.card.create({
      data: {
        accountId,
        cardId: `C-${randomUUID()}`,
        cardmemberId,
        numberHash: cardNumberHashOf(randomUUID()),
        lastFive: "70010",
        expires: "2029-03",
        status: "active",
        deliverySequence: 1,
      },
    });
    const folded = foldUserId(userId);
    const made = { accountId, cardmemberId, userId: folded, passwordHash, letterDueAt: null };
    const credentialId = await insertCredential(tx, made);
    return { accountId, cardmemberId, credentialId: String(credentialId), userId: folded };
  });
}

/** bcrypt comparisons so far: against a stored hash, and dummy ones. */
export async function evaluations(): Promise<{ real: number; dummy: number }> {
  const { passwordEvaluations, passwordDummies } = metrics();
  const [real] = (await passwordEvaluations.get()).values;
  const [dummy] = (await passwordDummies.get()).values;
  return { real: real?.value ?? 0, dummy: dummy?.value ?? 0 };
}
