import type { Query } from "@/lib/kernel/url";
import type { MonthlyRefusal } from "@/lib/revolving/rules/payment";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { Select } from "@/components/form/choices";
import { ErrorSummary } from "@/components/form/error-summary";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { closingOnOrAfter, cycleOf, cycles, debitDateOf, nextClosing } from "@/lib/kernel/cycle";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { present } from "@/lib/kernel/invariant";
import { revolvingWords } from "@/lib/words/revolving";
import {
  closingInUrl,
  type SimulationField,
  simulationFields,
  typedSimulation,
} from "@/lib/revolving/schema";
import type { Problem, SimulationRequest } from "./address";

type Props = {
  lang: Language;
  params: Query;
  request: SimulationRequest;
  today: BusinessDate;
  /** No parameter is given yet, so nothing is invalid. */
  isFresh: boolean;
};

/** The parameters of the simulation: a GET form, so everything is in the URL. */
export function SimulationForm({ lang, params, request, today, isFresh }: Props) {
  const t = revolvingWords[lang];
  const errors = isFresh ? {} : sentencesOf(request, lang);
  const field = (name: SimulationField) => ({
    lang,
    name,
    error: errors[name],
    defaultValue: typedSimulation(params, name),
  });
  const closing = closingInUrl(params);
  return (
    <Form action="/revolving/simulate" method="get" label={t.formLabel}>
      <ErrorSummary lang={lang} errors={labelled(errors, lang)} heading={t.problemsTitle} />
      <TextInput
        {...field("amount")}
        label={t.amount}
        hint={t.amountHint}
        inputMode="numeric"
        autoComplete="off"
        mark="required"
        width="medium"
      />
      <Select
        {...field("closing")}
        defaultValue={closing ?? ""}
        label={t.closing}
        hint={t.closingHint}
        empty={t.closingEmpty}
        mark="required"
        options={closingOptions(lang, today, closing)}
      />
      <TextInput
        {...field("monthly")}
        label={t.monthly}
        hint={t.monthlyHint(termAmountsOf(request.terms, lang).step)}
        inputMode="numeric"
        autoComplete="off"
        mark="optional"
        width="medium"
      />
      <TextInput
        {...field("extra")}
        label={t.extra}
        hint={t.extraHint}
        autoComplete="off"
        mark="optional"
      />
      {errors.cycle && <TextInput {...field("cycle")} label={t.cycle} width="short" />}
      <SubmitButton>{t.calculate}</SubmitButton>
    </Form>
  );
}

/** Each sentence with the name of its field, because the summary is apart from the fields. */
function labelled(errors: FieldErrors, lang: Language): FieldErrors {
  const t = revolvingWords[lang];
  const wrong = simulationFields.filter((name) => errors[name]);
  return Object.fromEntries(wrong.map((name) => [name, t.problemOf(t[name], errors[name] ?? "")]));
}

/** The next two closings of each cycle, and the requested one. */
function closingOptions(lang: Language, today: BusinessDate, request: BusinessDate | null) {
  const next = cycles.map((cycle) => closingOnOrAfter(cycle, today));
  const days = new Set([...next, ...next.map(nextClosing), ...(request ? [request] : [])]);
  const written = (day: BusinessDate, year = false) =>
    formatDate(day, lang, { year, weekday: false });
  return [...days].sort().map((closing) => {
    const debit = debitDateOf(present(cycleOf(closing), "the cycle of a closing"), closing);
    const label = revolvingWords[lang].closingOption(written(closing, true), written(debit));
    return { value: closing, label };
  });
}

/** The amounts of the terms, formatted for the texts. */
export function termAmountsOf(terms: RevolvingTerms, lang: Language) {
  return {
    step: formatYen(terms.stepYen, lang),
    minimum: formatYen(terms.minimumYen, lang),
    tranche: formatYen(terms.trancheYen, lang),
  };
}

/** The sentence for each wrong field. */
export function sentencesOf(
  { terms, problems }: SimulationRequest,
  lang: Language,
): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const name of simulationFields) {
    const problem = problems[name];
    if (problem) sentences[name] = sentenceOf(problem, terms, lang);
  }
  return sentences;
}

function sentenceOf(problem: Problem, terms: RevolvingTerms, lang: Language): string {
  const { problems, refusals } = revolvingWords[lang];
  const isRefusal = (name: Problem): name is MonthlyRefusal => name in refusals;
  if (!isRefusal(problem)) return problems[problem];
  return refusals[problem](termAmountsOf(terms, lang));
}
