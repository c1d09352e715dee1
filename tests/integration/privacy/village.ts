import { randomUUID } from "node:crypto";
import { logIn } from "@/lib/auth/commands/login";
import { viewSession } from "@/lib/auth/queries";
import { insertCredential } from "@/lib/auth/store";
import { freezeCard } from "@/lib/cards/commands/freeze";
import { reportLoss } from "@/lib/cards/commands/loss";
import { openDispute } from "@/lib/disputes/commands";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { sampleCardNumber } from "@/lib/jobs/sample/people";
import { type MemberActor, memberActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { hashPassword } from "@/lib/platform/password";
import { inTransaction } from "@/lib/platform/transaction";
import { asRole } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { rightPassword, visitor } from "../../support/login-fixtures";
import { change, job } from "../members/members";

/** A person of the village; every text of theirs is found nowhere else. */
type Person = { readonly id: string; readonly account: string; readonly role: "basic" | "family" };

const people = {
  hanako: { id: "VM10", account: "VA1", role: "basic" },
  ichiro: { id: "VM11", account: "VA1", role: "family" },
  neighbour: { id: "VM20", account: "VA2", role: "basic" },
} as const satisfies Record<string, Person>;

export type Villager = keyof typeof people;

const given: Record<Villager, { name: string; kana: string; town: string; digits: string }> = {
  hanako: { name: "花香", kana: "ハナカ", town: "椿台", digits: "11" },
  ichiro: { name: "一路", kana: "イチロ", town: "椿台", digits: "22" },
  neighbour: { name: "隣音", kana: "トナネ", town: "楓谷", digits: "33" },
};

/** What only this person's records hold, as it stands in them. */
export function textsOf(who: Villager): Record<string, string> {
  const { name, kana, town, digits } = given[who];
  return {
    name,
    kana,
    street: `${town}${digits}-${digits}`,
    phone: `03-55${digits}-77${digits}`,
    email: `${who}.${digits}@example.jp`,
    employer: `${name}商店`,
    newEmployer: `${name}工房`,
    complaint: `${name}は使っていません`,
    place: `${name}の駅`,
    userId: `${who}.village${digits}`,
    birthDate: `19${digits}-04-${digits === "33" ? "03" : digits}`,
  };
}

export function accountRow(account_id: string, status = "open") {
  return {
    account_id,
    product_code: "standard",
    status,
    opened_on: "2024-08-25",
    cycle: 19,
    limit_yen: 500_000,
    cash_limit_yen: 100_000,
    revolving_limit_yen: 300_000,
    debit_bank_code: "0001",
    debit_branch_code: "130",
    debit_account_type: 1,
    debit_account_number: account_id === "VA1" ? "7654321" : "1112223",
    debit_holder_kana: account_id === "VA1" ? "ﾂﾊﾞｷ ﾊﾅｶ" : "ｶｴﾃﾞ ﾄﾅﾈ",
  };
}

export function personRow(who: Villager) {
  const { id, account, role } = people[who];
  const texts = textsOf(who);
  return {
    cardmember_id: id,
    account_id: account,
    role,
    relationship: role === "basic" ? "self" : "spouse",
    family_name: account === "VA1" ? "椿木" : "楓田",
    given_name: texts.name ?? "",
    family_name_kana: account === "VA1" ? "ツバキ" : "カエデ",
    given_name_kana: texts.kana ?? "",
    birth_date: texts.birthDate ?? "",
    postal_code: "1000001",
    prefecture: "東京都",
    city: "千代田区",
    street: texts.street ?? "",
    phone: texts.phone ?? "",
    email: texts.email ?? "",
    employer_name: texts.employer ?? "",
  };
}

export function cardRow(who: Villager, status = "active") {
  const { id } = people[who];
  const number = sampleCardNumber(Number(id.slice(2)) + 500);
  return {
    card_id: `VC-${id}`,
    cardmember_id: id,
    number,
    expires: "2029-03",
    status,
    cap_yen: "",
  };
}

export function postingRow(who: Villager, at: number, usedOn = "2024-10-18") {
  return {
    posting_id: `VP-${people[who].id}-${String(at).padStart(5, "0")}`,
    card_id: `VC-${people[who].id}`,
    used_on: usedOn,
    processed_on: usedOn,
    kind: "purchase",
    amount_yen: 1000 + at,
    merchant_raw: `ミセ${given[who].digits}`,
    merchant_name: `店${given[who].digits}`,
    mcc: "5411",
    currency: "JPY",
  };
}

export const numberOf = (who: Villager) => cardRow(who).number;
export const villagers = Object.keys(people) as Villager[];

type Files = Parameters<typeof writeDelivery>[1];

/** The household 花香 and 一路, and their neighbour 隣音; the test itself is the web process. */
export class Village {
  sequence = 0;

  constructor(private readonly database: { readonly name: string }) {}

  /** A delivery of the issuer; answers what became of each file's rows. */
  async deliver(files: Files, more: { businessDate?: string; outboxBatch?: number } = {}) {
    this.sequence += 1;
    const facts = { sequence: this.sequence, businessDate: "2024-10-20", ...more };
    const folder = writeDelivery(facts, files);
    const result = await asRole(this.database.name, "owner", () => importDelivery(job, folder));
    if (!result.ok || result.value.kind !== "imported") throw new Error(JSON.stringify(result));
    return result.value.files;
  }

  /** Everybody and their cards, with so many postings each. */
  async settle(postings = 2): Promise<void> {
    await this.deliver({
      "accounts.csv": [accountRow("VA1"), accountRow("VA2")],
      "cardmembers.csv": villagers.map(personRow),
      "cards.csv": villagers.map((who) => cardRow(who)),
      "postings.csv": villagers.flatMap((who) =>
        Array.from({ length: postings }, (_, at) => postingRow(who, at)),
      ),
    });
  }

  /** A login of theirs, begun now. */
  async enter(who: Villager): Promise<MemberActor> {
    const { id: cardmemberId, account: accountId } = people[who];
    const userId = textsOf(who).userId ?? "";
    const passwordHash = await hashPassword(rightPassword);
    await inTransaction(async (tx) => {
      const known = await tx.credential.count({ where: { cardmemberId } });
      const made = { accountId, cardmemberId, userId, passwordHash, letterDueAt: null };
      if (known === 0) await insertCredential(tx, made);
    });
    const result = await logIn(visitor, {
      userId,
      password: rightPassword,
      userAgent: "Mozilla/5.0",
    });
    const token = result.ok ? result.value.token : "";
    return memberActor(present(await viewSession(visitor, token), "session"));
  }

  /** Writes of each kind by somebody: a change, a freeze, a report of loss, a case. */
  async live(who: Villager, actor: MemberActor): Promise<void> {
    const texts = textsOf(who);
    const employer = { name: texts.newEmployer ?? "", phone: "", address: "" };
    await change(actor, "employer", employer);
    const cardId = `VC-${people[who].id}`;
    const frozen = { cardId, reason: "precaution", idempotencyKey: randomUUID() } as const;
    done(await freezeCard(actor, frozen));
    const told = { useId: postingRow(who, 0).posting_id, reason: "unknown" } as const;
    const text = texts.complaint ?? "";
    done(await openDispute(actor, { ...told, text, idempotencyKey: randomUUID() }));
    const loss = {
      cardId,
      kind: "lost",
      noticedOn: businessDate("2024-10-20"),
      lastUse: "none",
      place: texts.place ?? "",
      policeStation: "",
      policeNumber: "",
      wantsCard: true,
      idempotencyKey: randomUUID(),
    } as const;
    done(await reportLoss(actor, loss));
  }
}

function done(result: { ok: boolean; refusal?: unknown }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}
