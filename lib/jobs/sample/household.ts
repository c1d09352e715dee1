import { addDays, addMonths, type BusinessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import {
  addContract,
  addHold,
  addLife,
  lifeStart,
  type SampleContract,
  sampleContract,
} from "./contract";
import { DeliveryWriter } from "./delivery";
import { merchants } from "./merchants";
import { seededRandom } from "./random";
import { annualFee, randomSpends, refundOf, type Spend } from "./spending";

/** The people in sample data, tests, screenshots and README. */
export type Household = {
  /** 佐藤花子, basic cardmember; 一郎, her husband, has a family card. */
  readonly sato: SampleContract;
  /** 鈴木美咲, a neighbour near her limit. */
  readonly suzuki: SampleContract;
  /** 髙橋翔, whose login is locked. */
  readonly takahashi: SampleContract;
  /** 𠮷田直美, not registered, e-mail address on file. */
  readonly yoshida: SampleContract;
  /** 山﨑陽子, not registered, no e-mail address on file. */
  readonly yamazaki: SampleContract;
};

const months = 15;

function person(
  [familyName, familyNameKana]: readonly [string, string],
  [givenName, givenNameKana]: readonly [string, string],
  birthDate: string,
) {
  return { familyName, familyNameKana, givenName, givenNameKana, birthDate };
}

/** The household as of a day; its accounts are numbered from `first`. */
export function householdAt(asOf: BusinessDate, first = 1): Household {
  const openedOn = lifeStart(asOf, months);
  const sato = [
    person(["佐藤", "サトウ"], ["花子", "ハナコ"], "1984-09-04"),
    { ...person(["佐藤", "サトウ"], ["一郎", "イチロウ"], "1983-01-17"), capYen: 80_000 },
  ];
  const suzuki = [person(["鈴木", "スズキ"], ["美咲", "ミサキ"], "1990-09-26")];
  const takahashi = [person(["髙橋", "タカハシ"], ["翔", "ショウ"], "1978-04-15")];
  const yoshida = [person(["𠮷田", "ヨシダ"], ["直美", "ナオミ"], "1967-02-19")];
  const yamazaki = [
    { ...person(["山﨑", "ヤマザキ"], ["陽子", "ヨウコ"], "1984-04-14"), email: "" },
  ];
  return {
    sato: sampleContract(first, { cycle: 19, limitYen: 1_000_000, openedOn }, sato),
    suzuki: sampleContract(first + 1, { cycle: 7, limitYen: 300_000, openedOn }, suzuki),
    takahashi: sampleContract(first + 2, { cycle: 3, limitYen: 500_000, openedOn }, takahashi),
    yoshida: sampleContract(first + 3, { cycle: 19, limitYen: 500_000, openedOn }, yoshida),
    yamazaki: sampleContract(first + 4, { cycle: 3, limitYen: 500_000, openedOn }, yamazaki),
  };
}

/** Writes the household's delivery for `asOf`; the same day gives the same files. */
export async function writeHousehold(folder: string, asOf: BusinessDate): Promise<Household> {
  const household = householdAt(asOf);
  const delivery = new DeliveryWriter(folder, asOf, 1);
  await addHousehold(delivery, household, asOf);
  await delivery.end();
  return household;
}

/** Adds the household's people, card transactions and payments up to a day to a delivery. */
export async function addHousehold(
  delivery: DeliveryWriter,
  household: Household,
  asOf: BusinessDate,
): Promise<void> {
  for (const contract of Object.values(household)) await addContract(delivery, contract, asOf);
  await addLife(delivery, household.sato, satoSpends(household.sato, asOf), asOf);
  await addLife(delivery, household.suzuki, suzukiSpends(household.suzuki, asOf), asOf);
  for (const contract of [household.takahashi, household.yoshida, household.yamazaki]) {
    await addLife(delivery, contract, quietSpends(contract, asOf), asOf);
  }
  await addHolds(delivery, household, asOf);
}

function cardOf(contract: SampleContract, at = 0): string {
  return present(contract.members[at], "cardmember").cardId;
}

function merchantNamed(name: string) {
  return present(
    merchants.find((merchant) => merchant.name.startsWith(name)),
    name,
  );
}

/** Two cards over 15 months; last month with a flight, a museum abroad and a refund. */
function satoSpends(contract: SampleContract, asOf: BusinessDate): Spend[] {
  const random = seededRandom(20261);
  const span = { from: contract.openedOn, to: addDays(asOf, -24) };
  const own = randomSpends(random, cardOf(contract), { ...span, count: 190 });
  const husbands = randomSpends(random, cardOf(contract, 1), { ...span, count: 80 });
  const use = (daysAgo: number, at: number, name: string, amountYen: number): Spend => {
    const usedOn = addDays(asOf, -daysAgo);
    const processedOn = addDays(usedOn, Math.min(2, daysAgo));
    const merchant = merchantNamed(name);
    return {
      cardId: cardOf(contract, at),
      usedOn,
      processedOn,
      kind: "purchase",
      amountYen,
      merchant,
    };
  };
  const groceries = use(11, 1, "みどりスーパー", 4360);
  return [
    ...[...own, ...husbands].sort((a, b) => (a.usedOn < b.usedOn ? -1 : 1)),
    feeOn(contract, addMonths(asOf, -9)),
    use(20, 0, "大和屋百貨店", 50_000),
    use(18, 0, "あおぞら航空", 59_417),
    use(14, 0, "ひかり電力", 12_480),
    groceries,
    use(6, 1, "ハーバー博物館", 8450),
    refundOf(groceries, 0.5, 4),
    use(4, 0, "本の森オンライン", 3960),
    use(3, 1, "カフェ ひだまり", 1180),
  ];
}

function feeOn(contract: SampleContract, on: BusinessDate): Spend {
  return {
    cardId: cardOf(contract),
    usedOn: on,
    processedOn: on,
    kind: "annual_fee",
    amountYen: annualFee.yen[0],
    merchant: annualFee,
  };
}

/** Ordinary months, then large purchases that leave little of the limit. */
function suzukiSpends(contract: SampleContract, asOf: BusinessDate): Spend[] {
  const random = seededRandom(20262);
  const span = { from: contract.openedOn, to: addDays(asOf, -40), count: 110 };
  const spends = randomSpends(random, cardOf(contract), span);
  const large = (daysAgo: number, amountYen: number): Spend => {
    const usedOn = addDays(asOf, -daysAgo);
    const merchant = merchantNamed("大和屋百貨店");
    const cardId = cardOf(contract);
    return { cardId, usedOn, processedOn: usedOn, kind: "purchase", amountYen, merchant };
  };
  return [...spends, large(9, 148_000), large(5, 96_500), large(2, 48_800)];
}

function quietSpends(contract: SampleContract, asOf: BusinessDate): Spend[] {
  const random = seededRandom(Number(contract.accountId.slice(2)));
  const span = { from: contract.openedOn, to: addDays(asOf, -1), count: 60 };
  return randomSpends(random, cardOf(contract), span);
}

async function addHolds(
  delivery: DeliveryWriter,
  { sato, suzuki }: Household,
  asOf: BusinessDate,
): Promise<void> {
  const yesterday = addDays(asOf, -1);
  const convenience = merchantNamed("コンビニ");
  const books = merchantNamed("本の森");
  const id = (contract: SampleContract, at: number) => `KH${contract.accountId.slice(2)}${at}`;
  const first = { id: id(sato, 1), cardId: cardOf(sato), on: asOf, time: "08:12:34" };
  const second = { id: id(sato, 2), cardId: cardOf(sato), on: yesterday, time: "19:40:05" };
  const third = { id: id(suzuki, 1), cardId: cardOf(suzuki), on: yesterday, time: "12:05:00" };
  await addHold(delivery, { ...first, amountYen: 1197 }, convenience);
  await addHold(delivery, { ...second, amountYen: 7149 }, books);
  await addHold(delivery, { ...third, amountYen: 2480 }, merchantNamed("小料理"));
}
