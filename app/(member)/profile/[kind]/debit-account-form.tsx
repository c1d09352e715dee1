import { FieldList, type Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Icon } from "@/components/ui/icon";
import { Surface } from "@/components/ui/surface";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import {
  type FoundPlaces,
  listBanks,
  listBranches,
  listOldAccountDebits,
  viewBankNames,
} from "@/lib/members/queries/banks";
import { accountTypes } from "@/lib/members/rules/debit-account";
import type { Query } from "@/lib/kernel/url";
import { profileAccountWords, profileWords } from "@/lib/words/profile";
import { changePath, placePath, readPlace } from "../address";
import { OldAccountNote } from "../effect-notes";

type Place = { readonly code: string; readonly name: string };
type Props = Given & { actor: MemberActor; query: Query };

/** 入力: first the bank, then the branch, then the account. */
export async function DebitAccountSteps({ actor, query, ...given }: Props) {
  const { lang } = given;
  const chosen = readPlace(query);
  const { bank, branch } = await viewBankNames(chosen.bank, chosen.branch);
  if (bank !== null && branch !== null) {
    return (
      <DebitAccountForm
        {...given}
        bank={{ code: chosen.bank, name: bank }}
        branch={{ code: chosen.branch, name: branch }}
      />
    );
  }
  return (
    <>
      <OldAccountNote lang={lang} debits={await listOldAccountDebits(actor)} />
      {bank === null ? (
        <BankStep lang={lang} typed={chosen.bankName} />
      ) : (
        <BranchStep
          lang={lang}
          typed={chosen.branchName}
          bank={{ code: chosen.bank, name: bank }}
        />
      )}
    </>
  );
}

type StepProps = { lang: Language; typed: string };

async function BankStep({ lang, typed }: StepProps) {
  const found = typed ? await listBanks(typed) : null;
  return (
    <PlaceSearch
      {...{ lang, typed, found }}
      sought="bank"
      hrefOf={(code) => placePath({ bank: code })}
    />
  );
}

type BranchProps = StepProps & { bank: Place };

async function BranchStep({ lang, typed, bank }: BranchProps) {
  const t = profileAccountWords[lang];
  const found = typed ? await listBranches(bank.code, typed) : null;
  return (
    <>
      <p>
        <b>{t.withCode(bank.name, bank.code)}</b> <a href={placePath({})}>{t.otherBank}</a>
      </p>
      <PlaceSearch
        {...{ lang, typed, found }}
        sought="branch"
        bank={bank.code}
        hrefOf={(code) => placePath({ bank: bank.code, branch: code })}
      />
    </>
  );
}

type SearchProps = {
  lang: Language;
  /** What the search looks for; also the name of its field. */
  sought: "bank" | "branch";
  typed: string;
  /** Null before the first search. */
  found: FoundPlaces | null;
  /** The bank that is chosen already. */
  bank?: string;
  hrefOf: (code: string) => string;
};

/** Searches a bank or branch: a GET form, with the results as links. */
function PlaceSearch({ lang, sought, typed, found, bank, hrefOf }: SearchProps) {
  const t = profileAccountWords[lang];
  const isBank = sought === "bank";
  return (
    <>
      <Form
        action={placePath({})}
        method="get"
        role="search"
        label={isBank ? t.bank : t.branch}
        hidden={bank ? { bank } : {}}
      >
        <TextInput
          lang={lang}
          name={isBank ? "bankName" : "branchName"}
          label={isBank ? t.findBank : t.findBranch}
          hint={isBank ? t.findBankHint : t.findBranchHint}
          maxLength={40}
          autoComplete="off"
          defaultValue={typed}
        />
        <SubmitButton variant={found ? "secondary" : "primary"}>{t.search}</SubmitButton>
      </Form>
      {found && (
        <Surface heading={isBank ? t.banksFound : t.branchesFound} id="found" padding="rows">
          <PlaceList lang={lang} found={found} hrefOf={hrefOf} />
        </Surface>
      )}
    </>
  );
}

function PlaceList({
  lang,
  found,
  hrefOf,
}: Pick<SearchProps, "lang" | "hrefOf"> & { found: FoundPlaces }) {
  const t = profileAccountWords[lang];
  if (found.places.length === 0) return <p className="py-3">{t.nothing}</p>;
  return (
    <>
      <ul className="[&>li+li]:border-t">
        {found.places.map(({ code, name }) => (
          <li key={code} className="border-line">
            <a
              href={hrefOf(code)}
              className="flex min-h-12 items-center gap-3 py-2 text-ink no-underline hover:underline"
            >
              {t.withCode(name, code)}
              <Icon name="chevronRight" className="ml-auto size-4 text-quiet" />
            </a>
          </li>
        ))}
      </ul>
      {found.hasMore && <p className="py-3 text-small text-quiet">{t.more}</p>}
    </>
  );
}

type FormProps = Given & { bank: Place; branch: Place };

/** 入力: number and holder of an account at a bank and branch that are chosen. */
function DebitAccountForm({ bank, branch, ...given }: FormProps) {
  const { lang } = given;
  const t = profileAccountWords[lang];
  const rows = [
    {
      term: t.bank,
      value: t.withCode(bank.name, bank.code),
      action: <a href={placePath({})}>{t.otherBank}</a>,
    },
    {
      term: t.branch,
      value: t.withCode(branch.name, branch.code),
      action: <a href={placePath({ bank: bank.code })}>{t.otherBranch}</a>,
    },
  ];
  return (
    <>
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <Form
        action={changePath("debit_account", "check")}
        hidden={{ bankCode: bank.code, branchCode: branch.code }}
      >
        <FieldList {...given} fields={accountFieldsOf(lang)} />
        <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
      </Form>
    </>
  );
}

function accountFieldsOf(lang: Language) {
  const t = profileAccountWords[lang];
  return [
    {
      control: "radio",
      name: "accountType",
      label: t.accountType,
      mark: "required",
      options: accountTypes.map((type) => ({ value: type, label: t.types[type] })),
    },
    {
      name: "accountNumber",
      label: t.accountNumber,
      hint: t.accountNumberHint,
      mark: "required",
      width: "medium",
      inputMode: "numeric",
      autoComplete: "off",
    },
    {
      name: "holderKana",
      label: t.holderKana,
      hint: t.holderKanaHint,
      mark: "required",
      autoComplete: "off",
    },
  ] as const;
}
