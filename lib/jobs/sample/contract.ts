import { addDays, addMonths, type BusinessDate } from "@/lib/kernel/business-date";
import type { Cycle } from "@/lib/kernel/cycle";
import type { DeliveryWriter } from "./delivery";
import { type Person, places, sampleCardNumber } from "./people";
import { paymentsOf, type Spend } from "./spending";

export type SampleCardmember = {
  readonly person: Person;
  readonly cardmemberId: string;
  readonly cardId: string;
  readonly cardNumber: string;
  readonly role: "basic" | "family";
  /** "" if none is on file. */
  readonly email: string;
  readonly capYen: number | "";
};

export type SampleContract = {
  readonly accountId: string;
  readonly cycle: Cycle;
  readonly limitYen: number;
  readonly openedOn: BusinessDate;
  readonly members: readonly SampleCardmember[];
};

/** Ids and numbers of the `index`th account: KA0000001, KM00000010, KC00000010 … */
export function sampleContract(
  index: number,
  facts: { cycle: Cycle; limitYen: number; openedOn: BusinessDate },
  people: readonly (Person & { email?: string; capYen?: number })[],
): SampleContract {
  const id = String(index).padStart(7, "0");
  const members = people.map((person, at) => ({
    person,
    cardmemberId: `KM${id}${at}`,
    cardId: `KC${id}${at}`,
    cardNumber: sampleCardNumber(index * 10 + at),
    role: at === 0 ? ("basic" as const) : ("family" as const),
    email: person.email ?? `k${index}.${at}@example.jp`,
    capYen: person.capYen ?? ("" as const),
  }));
  return { accountId: `KA${id}`, ...facts, members };
}

/** Adds the account, its cardmembers and cards to a delivery. */
export async function addContract(
  delivery: DeliveryWriter,
  contract: SampleContract,
  asOf: BusinessDate,
): Promise<void> {
  const basic = contract.members[0]?.person;
  const seed = Number(contract.accountId.slice(2));
  await delivery.add("accounts", {
    account_id: contract.accountId,
    product_code: "standard",
    status: "open",
    opened_on: contract.openedOn,
    cycle: contract.cycle,
    limit_yen: contract.limitYen,
    cash_limit_yen: Math.min(300_000, contract.limitYen),
    revolving_limit_yen: Math.min(500_000, contract.limitYen),
    debit_bank_code: ["0001", "0005", "0009", "0033", "9900"][seed % 5] ?? "0001",
    debit_branch_code: String(100 + (seed % 800)),
    debit_account_type: 1,
    debit_account_number: String(1_000_111 + seed * 7).slice(-7),
    debit_holder_kana: `${basic?.familyNameKana} ${basic?.givenNameKana}`,
  });
  for (const member of contract.members) await addCardmember(delivery, contract, member, asOf);
}

async function addCardmember(
  delivery: DeliveryWriter,
  contract: SampleContract,
  member: SampleCardmember,
  asOf: BusinessDate,
): Promise<void> {
  const { person, cardmemberId, role } = member;
  const seed = Number(contract.accountId.slice(2));
  const place = places[seed % places.length] ?? places[0];
  const tail = String(seed).padStart(4, "0").slice(-4);
  await delivery.add("cardmembers", {
    cardmember_id: cardmemberId,
    account_id: contract.accountId,
    role,
    relationship: role === "basic" ? "self" : "spouse",
    family_name: person.familyName,
    given_name: person.givenName,
    family_name_kana: person.familyNameKana,
    given_name_kana: person.givenNameKana,
    birth_date: person.birthDate,
    postal_code: place.postalCode,
    prefecture: place.prefecture,
    city: place.city,
    street: place.street,
    building: seed % 2 === 0 ? "サンプルハイツ101" : "",
    phone: `03-5555-${tail}`,
    mobile: `090-0000-${tail}`,
    email: member.email,
    employer_name: "株式会社見本",
    employer_phone: "03-0000-0000",
    employer_address: "東京都千代田区丸の内1-1-1",
  });
  await delivery.add("cards", {
    card_id: member.cardId,
    cardmember_id: cardmemberId,
    number: member.cardNumber,
    expires: addMonths(asOf, 30).slice(0, 7),
    status: "active",
    cap_yen: member.capYen,
  });
}

/** Adds postings, and the payments that result from them, to a delivery. */
export async function addLife(
  delivery: DeliveryWriter,
  contract: SampleContract,
  spends: readonly Spend[],
  asOf: BusinessDate,
): Promise<void> {
  const seed = contract.accountId.slice(2);
  const ids = new Map(
    spends.map((spend, at) => [spend, `KP${seed}${String(at).padStart(5, "0")}`]),
  );
  for (const [spend, postingId] of ids) {
    await delivery.add("postings", postingRowOf(spend, postingId, ids));
  }
  const payments = paymentsOf(spends, contract.cycle, asOf);
  for (const [at, { closingOn, paidOn, amountYen }] of payments.entries()) {
    await delivery.add("payments", {
      payment_id: `KY${seed}${String(at).padStart(4, "0")}`,
      account_id: contract.accountId,
      paid_on: paidOn,
      amount_yen: amountYen,
      method: "debit",
      closing_on: closingOn,
    });
  }
}

function postingRowOf(
  { cardId, usedOn, processedOn, kind, amountYen, merchant, original }: Spend,
  postingId: string,
  ids: ReadonlyMap<Spend, string>,
): Record<string, string | number> {
  const { foreign } = merchant;
  return {
    posting_id: postingId,
    card_id: cardId,
    used_on: usedOn,
    processed_on: processedOn,
    kind,
    amount_yen: amountYen,
    merchant_raw: merchant.raw,
    merchant_name: merchant.name,
    mcc: merchant.mcc,
    currency: foreign?.currency ?? "JPY",
    foreign_amount: foreign ? (amountYen / foreign.rate).toFixed(2) : "",
    rate: foreign?.rate ?? "",
    original_posting_id: (original && ids.get(original)) ?? "",
  };
}

/** Adds an authorization that is not posted yet. */
export async function addHold(
  delivery: DeliveryWriter,
  hold: { id: string; cardId: string; on: BusinessDate; time: string; amountYen: number },
  merchant: { name: string; mcc: string },
): Promise<void> {
  await delivery.add("authorizations", {
    authorization_id: hold.id,
    card_id: hold.cardId,
    occurred_at: `${hold.on}T${hold.time}+09:00`,
    event: "approved",
    kind: "purchase",
    amount_yen: hold.amountYen,
    merchant_name: merchant.name,
    mcc: merchant.mcc,
    currency: "JPY",
  });
}

/** The first day of a period of `months` months that ends on `asOf`. */
export function lifeStart(asOf: BusinessDate, months: number): BusinessDate {
  return addDays(addMonths(asOf, -months), 1);
}
