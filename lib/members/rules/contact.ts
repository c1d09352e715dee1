import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { emailRefusal, foldEmail, longestEmail } from "./email";
import type { Values } from "./values";

/** Lengths of the issuer's columns, in characters. */
export const longestOf = {
  city: 40,
  street: 60,
  building: 60,
  email: longestEmail,
  employerName: 60,
  employerAddress: 120,
} as const;

export const prefectures = [
  ..."北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県".split(
    " ",
  ),
  ..."東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県".split(" "),
  ..."三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県".split(" "),
  ..."山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県".split(" "),
  ..."鹿児島県 沖縄県".split(" "),
] as readonly string[];

/** What is invalid, by field. */
export type FieldRefusals = Readonly<Record<string, FieldRefusal>>;

/** Why a change is refused: a value by itself, or ("same", "not-basic", "too-often") the change. */
export type FieldRefusal =
  | "missing"
  | "letters"
  | "too-long"
  | "not-seven-digits"
  | "no-such-code"
  | "not-a-number"
  | "is-mobile"
  | "not-mobile"
  | "neither"
  | "not-an-address"
  | "unknown"
  | "not-digits"
  | "kanji"
  | "other-name"
  | "same"
  | "not-basic"
  | "too-often";

/** Tidied values, or what is invalid. */
export type Judged =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly fields: FieldRefusals };

type Codes = Record<string, FieldRefusal | null>;

export function judged(values: Values, codes: Codes): Judged {
  const wrong = Object.entries(codes).flatMap(([field, code]) => {
    return code ? [[field, code] as const] : [];
  });
  return wrong.length > 0 ? { ok: false, fields: Object.fromEntries(wrong) } : { ok: true, values };
}

/** Trims and collapses spaces; letters stay as typed (髙, 𠮷, 葛󠄀). */
export function tidyText(typed: string | undefined): string {
  return (typed ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/** The length in characters as people count them: 𠮷 is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

export function textRefusal(text: string, longest: number, isNeeded: boolean): FieldRefusal | null {
  if (text === "") return isNeeded ? "missing" : null;
  if (/[\p{C}\p{Extended_Pictographic}]/u.test(text.replaceAll(/[0-9#*]/g, ""))) return "letters";
  return lengthOf(text) > longest ? "too-long" : null;
}

/** The seven digits of a postal code; null if it is not one. */
export function postalCodeOf(typed: string | undefined): string | null {
  const digits = (typed ?? "").normalize("NFKC").replaceAll(/[\s\-‐-―−ー〒]/g, "");
  return /^\d{7}$/.test(digits) ? digits : null;
}

/** Judges an address in Japan. */
export function judgeAddress(typed: Values): Judged {
  const postalCode = postalCodeOf(typed.postalCode);
  const values = {
    postalCode: postalCode ?? "",
    prefecture: tidyText(typed.prefecture),
    city: tidyText(typed.city),
    street: tidyText(typed.street),
    building: tidyText(typed.building),
  };
  return judged(values, {
    postalCode: postalCodeRefusal(typed.postalCode, postalCode),
    prefecture: prefectures.includes(values.prefecture) ? null : "missing",
    city: textRefusal(values.city, longestOf.city, true),
    street: textRefusal(values.street, longestOf.street, true),
    building: textRefusal(values.building, longestOf.building, false),
  });
}

function postalCodeRefusal(typed: string | undefined, found: string | null): FieldRefusal | null {
  if (found) return null;
  return tidyText(typed) === "" ? "missing" : "not-seven-digits";
}

/** The kind and notation of a Japanese phone number; null if it is not one. */
function japaneseNumberOf(typed: string): { written: string; type: string } | null {
  const number = parsePhoneNumberFromString(
    typed.normalize("NFKC").replaceAll(/[‐-―−ー]/g, "-"),
    "JP",
  );
  if (!number?.isValid() || number.country !== "JP") return null;
  return { written: number.formatNational(), type: number.getType() ?? "" };
}

type NumberField = "phone" | "mobile" | "any";

/** A phone number in its stored form, or why it is invalid; a number already on file stays unchanged. */
function judgeNumber(
  typed: string | undefined,
  onFile: string | undefined,
  field: NumberField,
): { readonly value: string; readonly code: FieldRefusal | null } {
  const text = tidyText(typed);
  const digits = (value: string) => value.normalize("NFKC").replaceAll(/\D/g, "");
  if (text === "") return { value: "", code: null };
  if (onFile && digits(text) === digits(onFile)) return { value: onFile, code: null };
  const number = japaneseNumberOf(text);
  if (!number) return { value: text, code: "not-a-number" };
  if (field === "phone" && number.type === "MOBILE") {
    return { value: text, code: "is-mobile" };
  }
  if (field === "mobile" && number.type !== "MOBILE") {
    return { value: text, code: "not-mobile" };
  }
  return { value: number.written, code: null };
}

/** Judges phone numbers: at least one of home and mobile. */
export function judgePhone(typed: Values, onFile: Values): Judged {
  const home = judgeNumber(typed.phone, onFile.phone, "phone");
  const mobile = judgeNumber(typed.mobile, onFile.mobile, "mobile");
  const isNone = home.value === "" && mobile.value === "";
  return judged(
    { phone: home.value, mobile: mobile.value },
    { phone: isNone ? "neither" : home.code, mobile: mobile.code },
  );
}

/** Judges the employer; all three fields are empty for members without one. */
export function judgeEmployer(typed: Values, onFile: Values): Judged {
  const name = tidyText(typed.name);
  const address = tidyText(typed.address);
  const phone = judgeNumber(typed.phone, onFile.phone, "any");
  const isNeeded = address !== "" || phone.value !== "";
  return judged(
    { name, phone: phone.value, address },
    {
      name: textRefusal(name, longestOf.employerName, isNeeded),
      phone: phone.code,
      address: textRefusal(address, longestOf.employerAddress, false),
    },
  );
}

/** Judges an e-mail address; full-width letters are accepted. */
export function judgeEmail(typed: Values): Judged {
  const email = foldEmail(typed.email);
  return judged({ email }, { email: emailRefusal(email) });
}
