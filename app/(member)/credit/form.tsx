import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Note } from "@/components/ui/note";
import { Surface } from "@/components/ui/surface";
import { formatYen } from "@/lib/kernel/format";
import { creditWords } from "@/lib/words/credit";
import type { Language } from "@/lib/kernel/language";
import { subtractYen, type Yen } from "@/lib/kernel/yen";
import { parseYenText } from "@/lib/kernel/yen-text";

type Props = {
  lang: Language;
  /** The amount last checked; undefined before the first check. */
  typed: string | undefined;
  availableYen: Yen;
  /** Whether the reader sees only their own card's headroom. */
  isOwnCard: boolean;
};

/** この金額を使えるか: says whether an amount is within the headroom. */
export function SpendCheck({ lang, typed, availableYen, isOwnCard }: Props) {
  const t = creditWords[lang];
  const amount = typed === undefined ? null : parseYenText(typed);
  const error = typeof amount === "string" ? t.problems[amount] : undefined;
  const overYen = typeof amount === "number" ? subtractYen(amount, availableYen) : null;
  const exceeds = isOwnCard ? t.exceedsOwn : t.exceeds;
  return (
    <Surface heading={t.checkHeading} id="check">
      <Form action="/credit#check" method="get" label={t.checkHeading}>
        <TextInput
          lang={lang}
          name="amount"
          label={t.checkLabel}
          hint={t.checkHint}
          error={error}
          defaultValue={typed?.slice(0, 40)}
          inputMode="numeric"
          autoComplete="off"
          width="medium"
        />
        <SubmitButton variant="secondary" size="regular">
          {t.check}
        </SubmitButton>
      </Form>
      {overYen !== null && (
        <Note kind={overYen > 0 ? "bad" : "info"} role="status">
          <p>{overYen > 0 ? exceeds(formatYen(overYen, lang)) : t.within}</p>
        </Note>
      )}
    </Surface>
  );
}
