import { Select } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { categories } from "@/lib/kernel/category";
import { activityWords, categoryWords } from "@/lib/words/activity";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import type { Holder } from "@/lib/ledger/queries/rows";
import { cardTransactionStates } from "@/lib/ledger/rules/card-transactions";
import { filterNames, type ReadFilters } from "@/lib/ledger/schema";
import type { Query } from "@/lib/kernel/url";
import { typedOf } from "./address";
import { Note } from "@/components/ui/note";

type Props = {
  lang: Language;
  query: Query;
  problems: ReadFilters["problems"];
  holders: readonly Holder[];
  /** Whether the form is open because a filter is set. */
  open: boolean;
};

type Named = keyof ReadFilters["problems"];

const dates = ["from", "to"] as const;
const amounts = ["min", "max"] as const;

/** The filters of the list: a GET form, so everything is in the URL. */
export function ActivityFilterForm({ lang, query, problems, holders, open }: Props) {
  const t = activityWords[lang];
  const field = (name: Named) => {
    const problem = problems[name];
    const error = problem && t.problems[problem];
    return { lang, name, error, defaultValue: typedOf(query, name) };
  };
  return (
    <Disclosure summary={t.filters} open={open}>
      <Form action="/activity" method="get" role="search" label={t.filters} layout="plain">
        <div className="grid gap-5 sm:grid-cols-2 [&>*]:min-w-0">
          <TextInput {...field("q")} label={t.q} hint={t.qHint} maxLength={100} />
          <Select
            {...field("category")}
            label={t.category}
            empty={t.all}
            options={categories.map((value) => ({ value, label: categoryWords[lang][value] }))}
          />
          {dates.map((name) => (
            <TextInput key={name} {...field(name)} label={t[name]} type="date" width="medium" />
          ))}
          {amounts.map((name) => (
            <TextInput
              key={name}
              {...field(name)}
              label={t[name]}
              inputMode="numeric"
              width="medium"
            />
          ))}
          {holders.length > 1 && (
            <Select
              {...field("holder")}
              label={t.holder}
              empty={t.all}
              options={holders.map((holder) => ({
                value: holder.cardmemberId,
                label: holder.fullName,
              }))}
            />
          )}
          <Select
            {...field("state")}
            label={t.state}
            empty={t.all}
            options={cardTransactionStates.map((value) => ({
              value,
              label: componentWords[lang][value],
            }))}
          />
          <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
            <SubmitButton size="regular">{t.apply}</SubmitButton>
            <LinkButton href="/activity" variant="secondary">
              {t.clear}
            </LinkButton>
          </div>
        </div>
      </Form>
    </Disclosure>
  );
}

type ProblemProps = { lang: Language; problems: ReadFilters["problems"] };

/** The filters that were dropped, and why. */
export function FilterProblems({ lang, problems }: ProblemProps) {
  const t = activityWords[lang];
  const lines = filterNames.flatMap((name) => {
    const problem = problems[name];
    const label = name === "cursor" ? t.place : t[name];
    return problem ? [{ label, why: t.problems[problem] }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Note kind="bad" role="alert" title={t.problemsTitle}>
      <ul>
        {lines.map(({ label, why }) => (
          <li key={label}>{t.problemOf(label, why)}</li>
        ))}
      </ul>
    </Note>
  );
}
