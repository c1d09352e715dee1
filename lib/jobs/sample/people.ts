import type { Random } from "./random";

export type Person = {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string;
  readonly givenNameKana: string;
  readonly birthDate: string;
};

const familyNames = [
  ["佐藤", "サトウ"],
  ["鈴木", "スズキ"],
  ["髙橋", "タカハシ"],
  ["田中", "タナカ"],
  ["伊藤", "イトウ"],
  ["渡邉", "ワタナベ"],
  ["山本", "ヤマモト"],
  ["中村", "ナカムラ"],
  ["小林", "コバヤシ"],
  ["加藤", "カトウ"],
  ["𠮷田", "ヨシダ"],
  ["山﨑", "ヤマザキ"],
  ["森", "モリ"],
  ["池田", "イケダ"],
  ["橋本", "ハシモト"],
  ["石川", "イシカワ"],
] as const;

const givenNames = [
  ["花子", "ハナコ"],
  ["一郎", "イチロウ"],
  ["美咲", "ミサキ"],
  ["翔", "ショウ"],
  ["直美", "ナオミ"],
  ["健", "ケン"],
  ["陽子", "ヨウコ"],
  ["誠", "マコト"],
  ["結衣", "ユイ"],
  ["大輔", "ダイスケ"],
  ["恵", "メグミ"],
  ["修", "オサム"],
] as const;

export const places = [
  { postalCode: "1000001", prefecture: "東京都", city: "千代田区", street: "千代田1-1" },
  { postalCode: "1500002", prefecture: "東京都", city: "渋谷区", street: "渋谷2-21-1" },
  { postalCode: "5300001", prefecture: "大阪府", city: "大阪市北区", street: "梅田3-1-3" },
  { postalCode: "0600001", prefecture: "北海道", city: "札幌市中央区", street: "北一条西2丁目" },
  { postalCode: "8100001", prefecture: "福岡県", city: "福岡市中央区", street: "天神1-8-1" },
] as const;

/** A random person aged 24 to 78 in 2026. */
export function randomPerson(random: Random): Person {
  const [familyName, familyNameKana] = random.pick(familyNames);
  const [givenName, givenNameKana] = random.pick(givenNames);
  const month = String(random.between(1, 12)).padStart(2, "0");
  const day = String(random.between(1, 28)).padStart(2, "0");
  const birthDate = `${random.between(1948, 2002)}-${month}-${day}`;
  return { familyName, familyNameKana, givenName, givenNameKana, birthDate };
}

/** A 15-digit test number with a valid check digit. */
export function sampleCardNumber(index: number): string {
  const body = `370000${String(index).padStart(8, "0")}`;
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) {
    const digit = Number(body[body.length - 1 - at]) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}
