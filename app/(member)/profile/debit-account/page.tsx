import { profileSentences } from "../form";
import type { Metadata } from "next";
import { requireBasicMember } from "@/lib/auth/session";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import { profileAccountWords } from "@/lib/words/profile";
import {
  listBanks,
  listBranches,
  listOldAccountDebits,
  viewBankNames,
} from "@/lib/members/queries/banks";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { ChangePage, oneOf, type PageProps, type Query, titleOf } from "../change-page";
import { OldAccountNote } from "../effect-notes";
import { DebitAccountForm } from "./form";
import { PlaceSearch } from "./place-search";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("debit_account", searchParams);
}

/** 入力: first the bank, then the branch, then the account. */
export default async function DebitAccountPage({ searchParams }: PageProps) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const query = await searchParams;
  const flash = await readFlash(query.e);
  const errors = profileSentences(lang, flash.errors);
  const [bankCode, branchCode] = [oneOf(query, "bank"), oneOf(query, "branch")];
  const { bank, branch } = await viewBankNames(actor, bankCode, branchCode);
  const isChosen = bank !== null && branch !== null;
  return (
    <ChangePage actor={actor} kind="debit_account" step={0} lang={lang} errors={errors}>
      {isChosen ? (
        <DebitAccountForm
          {...{ lang, errors, values: flash.values }}
          bank={{ code: bankCode, name: bank }}
          branch={{ code: branchCode, name: branch }}
        />
      ) : (
        <>
          <OldAccountNote lang={lang} debits={await listOldAccountDebits(actor)} />
          {bank === null ? (
            <BankStep {...{ actor, lang, query }} />
          ) : (
            <BranchStep {...{ actor, lang, query }} bank={{ code: bankCode, name: bank }} />
          )}
        </>
      )}
    </ChangePage>
  );
}

type StepProps = { actor: MemberActor; lang: Language; query: Query };

async function BankStep({ actor, lang, query }: StepProps) {
  const typed = oneOf(query, "bankName");
  const found = typed ? await listBanks(actor, typed) : null;
  return (
    <PlaceSearch
      {...{ lang, typed, found }}
      sought="bank"
      hrefOf={(code) => `/profile/debit-account?bank=${code}`}
    />
  );
}

type BranchProps = StepProps & { bank: { readonly code: string; readonly name: string } };

async function BranchStep({ actor, lang, query, bank }: BranchProps) {
  const t = profileAccountWords[lang];
  const typed = oneOf(query, "branchName");
  const found = typed ? await listBranches(actor, bank.code, typed) : null;
  return (
    <>
      <p>
        <b>{t.withCode(bank.name, bank.code)}</b> <a href="/profile/debit-account">{t.otherBank}</a>
      </p>
      <PlaceSearch
        {...{ lang, typed, found }}
        sought="branch"
        bank={bank.code}
        hrefOf={(code) => `/profile/debit-account?bank=${bank.code}&branch=${code}`}
      />
    </>
  );
}
