import { RadioGroup, Select } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { formatDate, formatNumber, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/words/define-words";
import { pointsExchangeWords } from "@/lib/kernel/words/points-exchange";
import type { Charge, RewardView } from "@/lib/points/queries/exchange";
import type { Wish } from "@/lib/points/rules/exchange";

type Given = {
  lang: Language;
  errors: FieldErrors;
  values: Readonly<Record<string, string>>;
};

/** 入力: which reward, and for how many points. */
export function RewardForm(props: Given & { rewards: readonly RewardView[] }) {
  const { lang, errors, values, rewards } = props;
  const t = pointsExchangeWords[lang];
  const options = rewards.map((reward) => ({
    value: reward.code,
    label: t.rewards[reward.code],
    hint: hintOf(lang, reward),
  }));
  return (
    <Form action="/points/exchange/check" label={t.rewardSection}>
      <RadioGroup
        lang={lang}
        name="rewardCode"
        label={t.reward}
        mark="required"
        options={options}
        value={values.rewardCode}
        error={errors.rewardCode}
      />
      <TextInput
        lang={lang}
        name="points"
        label={t.points}
        hint={t.pointsHint}
        mark="required"
        width="medium"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={values.points}
        error={errors.points}
      />
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
export function ChargeForm(props: Given & { charges: readonly Charge[] }) {
  const { lang, errors, values, charges } = props;
  const t = pointsExchangeWords[lang];
  const options = charges.map(({ postingId, usedOn, merchantName, leftYen }) => ({
    value: postingId,
    label: t.chargeOption(
      formatDate(usedOn, lang, { weekday: false }),
      merchantName,
      formatYen(leftYen, lang),
    ),
  }));
  return (
    <Form action="/points/exchange/check-charge" label={t.chargeSection}>
      <Select
        lang={lang}
        name="postingId"
        label={t.charge}
        mark="required"
        empty={t.chargeEmpty}
        options={options}
        defaultValue={values.postingId ?? ""}
        error={errors.postingId}
      />
      <TextInput
        lang={lang}
        name="yen"
        label={t.yen}
        mark="required"
        width="medium"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={values.yen}
        error={errors.yen}
      />
      <SubmitButton variant="secondary">{t.toConfirm}</SubmitButton>
    </Form>
  );
}

type ConfirmProps = {
  lang: Language;
  errors: FieldErrors;
  wish: Wish;
  idempotencyKey: string;
};

/** 確認: the password once more. */
export function ExchangeForm({ lang, errors, wish, idempotencyKey }: ConfirmProps) {
  const t = pointsExchangeWords[lang];
  const { rewardCode, amount, postingId } = wish;
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
