import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { loginCounterOf, reserveAttempt, finishAttempt } from "@/lib/auth/store/attempts";
import {
  type StaffRole,
  type SupportActor,
  supportActor,
  systemActor,
  visitor,
} from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { db, toDbDate } from "@/lib/platform/db";
import { keyedHashOf, tokenHashOf } from "@/lib/platform/hashing";
import { sealField } from "@/lib/platform/sealing";
import { inSerializable } from "@/lib/platform/transaction";
import { addStaff } from "@/lib/support/commands/staff";
import { insertStaffSession } from "@/lib/support/store/staff";
import { asRole } from "../../support/database";

export const caller = visitor({ address: "192.0.2.1", userAgent: "test" });
export const staffPassword = "kumori-no-asa-no-tegami";

/** The code of a secret, `ahead` steps from now. */
export function codeOf(secret: string, ahead = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  return totp.generate({ timestamp: Date.now() + ahead * 30_000 });
}

/** A clerk at the desk, without the way through the door. */
export async function clerkAtDesk(
  name: string,
  staffId: string,
  role: StaffRole = "agent",
): Promise<SupportActor> {
  await asRole(name, "owner", () =>
    addStaff(systemActor("test"), { id: staffId, name: staffId, role }),
  );
  const token = randomBytes(32).toString("base64url");
  await inSerializable((tx) => insertStaffSession(tx, staffId, token));
  return supportActor({ staffId, role, sessionHash: tokenHashOf(token) });
}

export type Member = { readonly accountId: string; readonly cardmemberId: string; userId: string };

/** 佐藤花子 with her husband's family card, registered, a purchase of 12,480 yen the last. */
export function insertMember(name: string): Promise<Member> {
  return asRole(name, "owner", async () => {
    const at = (await db().account.count()) + 1;
    const accountId = `A${at}`;
    const cardmemberId = `M${at}`;
    const userId = `hanako.sato${at}`;
    await insertAccount(accountId);
    await insertPerson({ accountId, cardmemberId, at, given: ["花子", "ハナコ"], role: "basic" });
    await insertPerson({
      accountId,
      cardmemberId: `${cardmemberId}F`,
      at,
      given: ["一郎", "イチロウ"],
      role: "family",
    });
    await db().credential.create({
      data: { accountId, cardmemberId, userId, passwordHash: "$2b$04$none" },
    });
    await db().posting.create({ data: purchaseOf(accountId, cardmemberId) });
    return { accountId, cardmemberId, userId };
  });
}

function purchaseOf(accountId: string, cardmemberId: string) {
  const day = toDbDate(businessDate("2026-11-20"));
  return {
    accountId,
    postingId: `P${accountId}`,
    cardId: `C${cardmemberId}`,
    cardmemberId,
    usedOn: day,
    processedOn: day,
    kind: "purchase" as const,
    amountYen: 12_480,
    merchantRaw: "ヒカリデンリョク",
    merchantName: "ひかり電力",
    merchantSearch: "ひかり電力",
    mcc: "4900",
    currency: "JPY",
    closingOn: toDbDate(businessDate("2026-12-19")),
    deliverySequence: 1,
  };
}

async function insertAccount(accountId: string): Promise<void> {
  await db().account.create({
    data: {
      accountId,
      productCode: "standard",
      status: "open",
      openedOn: toDbDate(businessDate("2020-04-01")),
      cycle: 19,
      limitYen: 500_000,
      cashLimitYen: 0,
      revolvingLimitYen: 0,
      debitBankCode: "0005",
      debitBranchCode: "001",
      debitAccountType: 1,
      debitAccountNumberSealed: sealField(`Account.debitAccountNumber:${accountId}`, "1234111"),
      debitHolderKana: "ｻﾄｳ ﾊﾅｺ",
      deliverySequence: 1,
    },
  });
}

type Person = {
  readonly accountId: string;
  readonly cardmemberId: string;
  /** Tells the contracts of a test apart. */
  readonly at: number;
  readonly given: readonly [name: string, kana: string];
  readonly role: "basic" | "family";
};

async function insertPerson({ accountId, cardmemberId: id, at, given, role }: Person) {
  const contact = {
    postalCode: "150-0002",
    phone: `03-1234-${String(at).padStart(4, "0")}`,
    mobile: "",
    email: `${id.toLowerCase()}@example.jp`,
  };
  await db().cardmember.create({
    data: {
      accountId,
      cardmemberId: id,
      role,
      relationship: role === "basic" ? "self" : "spouse",
      familyName: "佐藤",
      givenName: given[0],
      familyNameKana: "サトウ",
      givenNameKana: given[1],
      searchKana: `サトウ${given[1]}`,
      birthDateSealed: sealField(`Cardmember.birthDate:${id}`, "1984-09-04"),
      contactSealed: sealField(`Cardmember.contact:${id}`, JSON.stringify(contact)),
      employerSealed: sealField(`Cardmember.employer:${id}`, "{}"),
      phoneIndex: keyedHashOf("phone", contact.phone.replace(/\D/g, "")),
      deliverySequence: 1,
    },
  });
  await db().card.create({
    data: {
      accountId,
      cardId: `C${id}`,
      cardmemberId: id,
      numberHash: `hash-${id}`,
      lastFive: role === "basic" ? `7001${at % 10}` : `7002${at % 10}`,
      expires: "2029-05",
      status: "active",
      deliverySequence: 1,
    },
  });
}

/** Locks a counter as three wrong attempts do. */
export async function lockCounter(counter: string, owner: Member | null): Promise<void> {
  for (let at = 0; at < 3; at += 1) {
    await reserveAttempt(counter);
    await inSerializable((tx) => finishAttempt(tx, counter, { isRight: false, owner }));
  }
}

export async function lockLoginOf(member: Member): Promise<void> {
  const { accountId, cardmemberId, userId } = member;
  await lockCounter(loginCounterOf(userId), { accountId, cardmemberId, userId });
}

export async function eventsOf(cardmemberId: string): Promise<string[]> {
  const rows = await db().auditEvent.findMany({
    where: { cardmemberId },
    orderBy: { position: "asc" },
  });
  return rows.map((row) => row.event);
}
