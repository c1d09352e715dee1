import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { profileWords } from "@/lib/kernel/words/profile";
import { profileAccountWords } from "@/lib/kernel/words/profile-account";
import { accountTypes } from "@/lib/members/rules/debit-account";
import type { Given } from "../form";

type Place = { readonly code: string; readonly name: string };
type Props = Given & { bank: Place; branch: Place };

/** 入力: number and holder of an account at a bank and branch that are chosen. */
export function DebitAccountForm({ bank, branch, lang, errors, values }: Props) {
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
  const options = accountTypes.map((type) => ({ value: type, label: t.types[type] }));
  return (
    <>
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <Form
        action="/profile/debit-account/check"
        hidden={{ bankCode: bank.code, branchCode: branch.code }}
      >
        <RadioGroup
          lang={lang}
          name="accountType"
          label={t.accountType}
          mark="required"
          options={options}
          value={values.accountType}
          error={errors.accountType}
        />
        <TextInput
          lang={lang}
          name="accountNumber"
          label={t.accountNumber}
          hint={t.accountNumberHint}
          mark="required"
          width="medium"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={values.accountNumber}
          error={errors.accountNumber}
        />
        <TextInput
          lang={lang}
          name="holderKana"
          label={t.holderKana}
          hint={t.holderKanaHint}
          mark="required"
          autoComplete="off"
          defaultValue={values.holderKana}
          error={errors.holderKana}
        />
        <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
      </Form>
    </>
  );
}
