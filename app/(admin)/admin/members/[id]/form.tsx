import { memberActionPath } from "../../address";
import { Select } from "@/components/form/choices";
import { ErrorSummary } from "@/components/form/error-summary";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { Language } from "@/lib/kernel/language";
import { supportWords } from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";
import type { MemberFile } from "@/lib/support/queries/member-file";
import { staffReasons } from "@/lib/support/rules";
import { deskSentences, errorHeadingOf } from "../form";

type Props = { lang: Language; file: MemberFile; flash: Flash };

/** Why the last action was refused. */
export function CaseErrors({ lang, flash }: Pick<Props, "lang" | "flash">) {
  return (
    <ErrorSummary
      lang={lang}
      errors={deskSentences(lang, flash)}
      heading={errorHeadingOf(lang, flash)}
    />
  );
}

/** One item of the check and the caller's answer. */
export function AnswerForm({ lang, file, flash }: Props) {
  const t = supportWords[lang].check;
  const errors = deskSentences(lang, flash);
  const left = file.check.items.filter((item) => !file.check.answers[item]);
  return (
    <Form action={memberActionPath(file.cardmemberId, "check/answer")}>
      <p>{t.lead}</p>
      <Select
        lang={lang}
        name="item"
        label={t.item}
        options={left.map((value) => ({ value, label: t.items[value] }))}
        empty={t.choose}
        defaultValue={flash.values.item}
        error={errors.item}
      />
      <TextInput
        lang={lang}
        name="answer"
        label={t.answer}
        hint={t.answerHint}
        error={errors.answer}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <SubmitButton size="regular">{t.submit}</SubmitButton>
    </Form>
  );
}

type ReasonProps = Props & { verb: "unlock" | "reopen-registration"; field: string; label: string };

/** A lockout to end, with the reason. */
export function ReasonForm({ lang, file, flash, verb, field, label }: ReasonProps) {
  const t = supportWords[lang].act;
  const errors = deskSentences(lang, flash);
  return (
    <Form action={memberActionPath(file.cardmemberId, verb)}>
      <Select
        lang={lang}
        name={field}
        label={t.reason}
        options={staffReasons.map((value) => ({ value, label: t.reasons[value] }))}
        empty={t.choose}
        error={errors[field]}
      />
      <SubmitButton size="regular">{label}</SubmitButton>
    </Form>
  );
}
