import type { ExchangeFieldCode } from "@/lib/points/schema";
import { at, byField, sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { FieldList, type Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { formatDate, formatNumber, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { pointsExchangeWords } from "@/lib/words/points";
import type { CatalogueView, Charge, RewardView } from "@/lib/points/queries/exchange";
import type { ExchangeRefusal, ExchangeRequest } from "@/lib/points/rules/exchange";
import { Section } from "@/components/ui/page";

const number = {
  mark: "required",
  width: "medium",
  inputMode: "numeric",
  autoComplete: "off",
} as const;

/** 入力: which reward, and for how many points. */
export function RewardForm({ rewards, ...given }: Given & { rewards: readonly RewardView[] }) {
  const { lang } = given;
  const t = pointsExchangeWords[lang];
  const options = rewards.map((reward) => ({
    value: reward.code,
    label: t.rewards[reward.code],
    hint: hintOf(lang, reward),
  }));
  const fields = [
    { control: "radio", name: "rewardCode", label: t.reward, mark: "required", options },
    { ...number, name: "points", label: t.points, hint: t.pointsHint },
  ] as const;
  return (
    <Form action="/points/exchange/check" label={t.rewardSection}>
      <FieldList {...given} fields={fields} />
      <SubmitButton>{t.toConfirm}</SubmitButton>
    </Form>
  );
}

function hintOf(lang: Language, reward: RewardView): string {
  const t = pointsExchangeWords[lang];
  const { unitPoints, unitGives, minimumPoints, leftUnits } = reward;
  const unit = formatNumber(unitPoints);
  const terms = [
    t.gives[reward.kind](unit, formatNumber(unitGives)),
    t.unit(unit, formatNumber(minimumPoints)),
  ];
  if (leftUnits !== null) {
    terms.push(leftUnits > 0 ? t.stock(formatNumber(leftUnits)) : t.noStock);
  }
  return terms.join(lang === "ja" ? "" : " ");
}

/** 入力: which purchase, and how many yen of it. */
export function ChargeForm({ charges, ...given }: Given & { charges: readonly Charge[] }) {
  const { lang } = given;
  const t = pointsExchangeWords[lang];
  const options = charges.map(({ postingId, usedOn, merchantName, leftYen }) => ({
    value: postingId,
    label: t.chargeOption(
      formatDate(usedOn, lang, { weekday: false }),
      merchantName,
      formatYen(leftYen, lang),
    ),
  }));
  const fields = [
    {
      control: "select",
      name: "postingId",
      label: t.charge,
      mark: "required",
      empty: t.chargeEmpty,
      options,
    },
    { ...number, name: "yen", label: t.yen },
  ] as const;
  return (
    <Form action="/points/exchange/check-charge" label={t.chargeSection}>
      <FieldList {...given} fields={fields} />
      <SubmitButton variant="secondary">{t.toConfirm}</SubmitButton>
    </Form>
  );
}

type ConfirmProps = {
  lang: Language;
  errors: FieldErrors;
  exchange: ExchangeRequest;
  idempotencyKey: string;
};

/** 確認: the password once more. */
export function ExchangeForm({ lang, errors, exchange, idempotencyKey }: ConfirmProps) {
  const t = pointsExchangeWords[lang];
  const { rewardCode, amount, postingId } = exchange;
  const hidden = { rewardCode, amount: String(amount), ...(postingId && { postingId }) };
  return (
    <Form action="/points/exchange/accept" hidden={hidden} idempotencyKey={idempotencyKey}>
      <PasswordInput
        lang={lang}
        name="password"
        label={t.password}
        autoComplete="current-password"
        error={errors.password}
      />
      <SubmitButton>{t.exchange}</SubmitButton>
      <p>
        <a href="/points/exchange">{t.change}</a>
      </p>
    </Form>
  );
}

/** The sentences for the refusal codes of a form. */
export function exchangeSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const t = pointsExchangeWords[lang];
  const { refusals } = t;
  const words = {
    ...refusals,
    ...t.fields,
    "not-basic": at("", refusals["not-basic"]),
    "account-closed": at("", refusals["account-closed"]),
    "account-suspended": at("", refusals["account-suspended"]),
    "login-unconfirmed": at("", refusals["login-unconfirmed"]),
    "held-after-unlock": at("", refusals["held-after-unlock"]),
    "unknown-reward": at("rewardCode", refusals["unknown-reward"]),
    "out-of-stock": at("rewardCode", refusals["out-of-stock"]),
    "unknown-charge": at("postingId", refusals["unknown-charge"]),
    missing: byField(t.missing, t.other),
    wrong: t.wrongPassword,
    gone: t.other,
  };
  return sentences<ExchangeRefusal | ExchangeFieldCode>(codes, words, t.other);
}

/** The same where no field of the two forms is on the page. */
export function exchangeBlock(lang: Language, refusal: ExchangeRefusal): FieldErrors {
  const [sentence = ""] = Object.values(exchangeSentences(lang, { "": refusal }));
  return { "": sentence };
}

type SectionProps = {
  lang: Language;
  errors: FieldErrors;
  values: Readonly<Record<string, string>>;
  catalogue: CatalogueView;
};

/** Paying a purchase with points, at its own rate. */
export function ChargeSection({ catalogue, ...given }: SectionProps) {
  const { lang } = given;
  const t = pointsExchangeWords[lang];
  const reward = catalogue.rewards.find(({ kind }) => kind === "pay");
  if (!reward) return null;
  const rate = t.chargeLead(formatNumber(reward.unitPoints), formatYen(reward.unitYen, lang));
  return (
    <Section heading={t.chargeSection} id="charges">
      <p className="text-quiet">{rate}</p>
      {catalogue.charges.length > 0 ? (
        <ChargeForm {...given} charges={catalogue.charges} />
      ) : (
        <p>{t.noCharges}</p>
      )}
    </Section>
  );
}
