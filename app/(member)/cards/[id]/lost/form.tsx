import type { LossFieldCode } from "@/lib/cards/schema";
import { at, sentences } from "@/components/form/sentences";
import { RadioGroup } from "@/components/form/choices";
import { DateParts } from "@/components/form/date-parts";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { type LossRefusal, noUse, type RecentTransaction } from "@/lib/cards/rules/loss";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { cardLossWords, cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";
import { Note } from "@/components/ui/note";
import type { CardView } from "@/lib/cards/queries";
import { FreezeForm } from "../../form";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Values = Readonly<Record<string, string>>;
type Given = { lang: Language; errors: FieldErrors; values: Values };
type Props = Given & {
  address: string;
  action: string;
  transactions: readonly RecentTransaction[];
};

/** 入力: what happened and when, the last own transaction, the police report, the new card. */
export function LossForm(props: Props) {
  const { lang, errors, values, address, action } = props;
  const t = cardLossWords[lang];
  return (
    <Form action={`${action}/check`} label={t.title}>
      <RadioGroup
        lang={lang}
        name="what"
        label={t.what}
        mark="required"
        options={[
          { value: "lost", label: t.lost },
          { value: "stolen", label: t.stolen },
          { value: "mislaid", label: t.mislaid, hint: t.mislaidHint },
        ]}
        value={values.what}
        error={errors.what}
      />
      <WhenAndWhere {...props} />
      <LastTransaction {...props} />
      <Police {...props} />
      <RadioGroup
        lang={lang}
        name="wantsCard"
        label={t.newCard}
        mark="required"
        hint={
          <>
            <p>{t.newCardWhy(address)}</p>
            <p>{t.newCardMoved}</p>
          </>
        }
        options={[
          { value: "yes", label: t.wants.yes },
          { value: "no", label: t.wants.no },
        ]}
        value={values.wantsCard ?? "yes"}
        error={errors.wantsCard}
      />
      <SubmitButton>{t.toConfirm}</SubmitButton>
    </Form>
  );
}

function WhenAndWhere({ lang, errors, values }: Given) {
  const t = cardLossWords[lang];
  return (
    <>
      <DateParts
        lang={lang}
        name="noticedOn"
        label={t.noticedOn}
        mark="required"
        values={{
          year: values.noticedOnYear,
          month: values.noticedOnMonth,
          day: values.noticedOnDay,
        }}
        error={errors.noticedOn}
      />
      <TextInput
        lang={lang}
        name="place"
        label={t.place}
        hint={t.placeHint}
        mark="optional"
        autoComplete="off"
        maxLength={60}
        defaultValue={values.place}
        error={errors.place}
      />
    </>
  );
}

function LastTransaction({
  lang,
  errors,
  values,
  transactions,
}: Given & { transactions: readonly RecentTransaction[] }) {
  const t = cardLossWords[lang];
  if (transactions.length === 0) return null;
  const options = transactions.map(({ id, usedOn, merchantName, amountYen }) => ({
    value: id,
    label: t.lineOfUse(
      formatDate(usedOn, lang, { weekday: false }),
      merchantName,
      formatYen(amountYen, lang),
    ),
  }));
  return (
    <RadioGroup
      lang={lang}
      name="lastUse"
      label={t.lastUse}
      hint={t.lastUseHint}
      mark="required"
      options={[...options, { value: noUse, label: t.noneOfThem }]}
      value={values.lastUse}
      error={errors.lastUse}
    />
  );
}

function Police({ lang, errors, values }: Given) {
  const t = cardLossWords[lang];
  return (
    <fieldset className="grid min-w-0 max-w-form gap-3">
      <legend className="mb-1.5 font-bold">{t.police}</legend>
      <p className="text-small text-quiet">{t.policeWhy}</p>
      <TextInput
        lang={lang}
        name="policeStation"
        label={t.policeStation}
        mark="optional"
        autoComplete="off"
        maxLength={60}
        defaultValue={values.policeStation}
        error={errors.policeStation}
      />
      <TextInput
        lang={lang}
        name="policeNumber"
        label={t.policeNumber}
        mark="optional"
        width="medium"
        autoComplete="off"
        maxLength={60}
        defaultValue={values.policeNumber}
        error={errors.policeNumber}
      />
    </fieldset>
  );
}

/** The sentences for the refusal codes of the form. */
export function lossSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = cardLossWords[lang];
  const words = {
    ...refusals,
    "in-the-future": at("noticedOn", refusals["in-the-future"]),
    "too-long-ago": at("noticedOn", refusals["too-long-ago"]),
    "unknown-use": at("lastUse", refusals["unknown-use"]),
  };
  return sentences<LossRefusal | LossFieldCode>(codes, words, refusals.gone);
}

/** Suggests freezing a card that may turn up again. */
export function FreezeFirst({ lang, card }: { lang: Language; card: CardView }) {
  const t = cardLossWords[lang];
  return (
    <Note role="status" title={t.mislaidTitle}>
      <p>{t.mislaidText}</p>
      {card.freeze ? (
        <p className="font-bold">{t.mislaidFrozen}</p>
      ) : (
        card.mayFreeze && (
          <div className="pt-2">
            <FreezeForm
              lang={lang}
              card={card}
              reason="mislaid"
              label={cardsWords[lang].freeze}
              idempotencyKey={crypto.randomUUID()}
            />
          </div>
        )
      )}
    </Note>
  );
}

/** The 24-hour number, before anything else. */
export function CallFirst({ lang, phone }: { lang: Language; phone: string }) {
  return (
    <div className="grid gap-2">
      <p className="font-bold">{cardLossWords[lang].callFirst}</p>
      <LinkButton href={`tel:${phone}`} size="full" variant="secondary">
        <Icon name="phone" className="size-5" />
        <span className="figures text-subheading">{phone}</span>
      </LinkButton>
    </div>
  );
}
