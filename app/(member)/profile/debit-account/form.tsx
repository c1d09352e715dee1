import { FieldList, type Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { profileWords, profileAccountWords } from "@/lib/words/profile";
import { accountTypes } from "@/lib/members/rules/debit-account";

type Place = { readonly code: string; readonly name: string };
type Props = Given & { bank: Place; branch: Place };

/** 入力: number and holder of an account at a bank and branch that are chosen. */
export function DebitAccountForm({ bank, branch, ...given }: Props) {
  const { lang } = given;
  const t = profileAccountWords[lang];
  const rows = [
    {
      term: t.bank,
      value: t.withCode(bank.name, bank.code),
      action: <a href="/profile/debit-account">{t.otherBank}</a>,
    },
    {
      term: t.branch,
      value: t.withCode(branch.name, branch.code),
      action: <a href={`/profile/debit-account?bank=${bank.code}`}>{t.otherBranch}</a>,
    },
  ];
  return (
    <>
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <Form
        action="/profile/debit-account/check"
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
