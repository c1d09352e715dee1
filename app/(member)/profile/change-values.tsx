import type { ReactNode } from "react";
import { ConfirmTable } from "@/components/form/confirm-table";
import type { Language } from "@/lib/kernel/language";
import { maskBankAccount } from "@/lib/kernel/mask";
import { viewBankNames } from "@/lib/members/queries/banks";
import type { ChangePreview } from "@/lib/members/queries/profile";
import type { ChangeKind, StatementDelivery, Values } from "@/lib/members/rules/values";
import { profileAccountWords, profileFormWords, profileWords } from "@/lib/words/profile";

type ChangesProps = {
  lang: Language;
  kind: ChangeKind;
  preview: Pick<ChangePreview, "before" | "after">;
};

/** Before and after, item by item. */
export async function Changes({ lang, kind, preview }: ChangesProps) {
  const t = profileWords[lang];
  const { before, after } = preview;
  const was = valueLines(lang, kind, before, {
    names: await bankNamesFor(kind, before),
    isMasked: true,
  });
  const willBe = valueLines(lang, kind, after, { names: await bankNamesFor(kind, after) });
  const changes = willBe.map(({ item, text }, at) => ({
    item,
    before: was[at]?.text || null,
    after: text || t.none,
  }));
  return <ConfirmTable lang={lang} caption={t.confirmCaption} changes={changes} />;
}

type Props = { lang: Language; kind: ChangeKind; values: Values; names?: BankNames };

/** Values of a kind as lines, as on an envelope. */
export function ValueBlock({ lang, kind, values, names }: Props) {
  const rows = valueRows(lang, kind, values, names);
  if (rows.length === 0) return profileWords[lang].none;
  return rows.map((row) => (
    <span key={row} className="figures block">
      {wholeNumbers(row)}{" "}
    </span>
  ));
}

/** A number with hyphens is not broken at one. */
function wholeNumbers(row: string): ReactNode[] {
  return row.split(/(\d[\d-]+\d)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change places
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}

/** The names that go with values of a debit account; undefined for every other kind. */
export async function bankNamesFor(
  kind: ChangeKind,
  { bankCode = "", branchCode = "" }: Values,
): Promise<BankNames | undefined> {
  return kind === "debit_account" ? viewBankNames(bankCode, branchCode) : undefined;
}

/** Names of the bank and branch in values of a debit account; null where the list has none. */
type BankNames = { readonly bank: string | null; readonly branch: string | null };

type ValueLine = { readonly item: string; readonly text: string };

type Options = { readonly names?: BankNames; readonly isMasked?: boolean };

/** Values of a kind, item by item, in words; "" where there is nothing. */
function valueLines(
  lang: Language,
  kind: ChangeKind,
  values: Values,
  options: Options = {},
): ValueLine[] {
  const t = profileFormWords[lang];
  const at = (field: string) => values[field] ?? "";
  switch (kind) {
    case "address":
      return [
        { item: t.postalCode, text: postalText(at("postalCode")) },
        { item: t.prefecture, text: at("prefecture") },
        { item: t.city, text: at("city") },
        { item: t.street, text: at("street") },
        { item: t.building, text: at("building") },
      ];
    case "employer":
      return [
        { item: t.employerName, text: at("name") },
        { item: t.employerPhone, text: at("phone") },
        { item: t.employerAddress, text: at("address") },
      ];
    case "phone":
      return [
        { item: t.phone, text: at("phone") },
        { item: t.mobile, text: at("mobile") },
      ];
    case "email":
      return [{ item: t.email, text: at("email") }];
    case "debit_account":
      return accountLines(lang, values, options);
    case "statement_delivery":
      return [{ item: t.delivery, text: t.ways[at("delivery") as StatementDelivery] ?? "" }];
  }
}

function postalText(code: string): string {
  return /^\d{7}$/.test(code) ? `〒${code.slice(0, 3)}-${code.slice(3)}` : code;
}

function accountLines(lang: Language, values: Values, { names, isMasked }: Options): ValueLine[] {
  const t = profileAccountWords[lang];
  const types: Record<string, string> = t.types;
  const { bankCode = "", branchCode = "", accountType = "", accountNumber = "" } = values;
  const named = (name: string | null | undefined, code: string) =>
    name ? t.withCode(name, code) : code;
  return [
    { item: t.bank, text: named(names?.bank, bankCode) },
    { item: t.branch, text: named(names?.branch, branchCode) },
    { item: t.accountType, text: types[accountType] ?? accountType },
    { item: t.accountNumber, text: isMasked ? maskBankAccount(accountNumber) : accountNumber },
    { item: t.holderKana, text: (values.holderKana ?? "").normalize("NFKC") },
  ];
}

/** The same as a card or a list shows it: what is read in one breath is one line. */
function valueRows(lang: Language, kind: ChangeKind, values: Values, names?: BankNames): string[] {
  const lines = valueLines(lang, kind, values, { names, isMasked: true });
  const [first = "", second = "", third = "", fourth = "", fifth = ""] = lines.map(
    ({ text }) => text,
  );
  const rows = {
    address: [first, `${second}${third}${fourth}`, fifth],
    employer: [first, second, third],
    phone: lines.map(({ item, text }) => text && `${item} ${text}`),
    email: [first],
    debit_account: [`${first} ${second}`, `${third} ${fourth}`, fifth],
    statement_delivery: [first],
  };
  return rows[kind].filter((row) => row.trim() !== "");
}
