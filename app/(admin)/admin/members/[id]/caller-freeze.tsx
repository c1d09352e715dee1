import { memberActionPath } from "../../address";
import { Select } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { deskCardWords, supportWords } from "@/lib/words/desk";
import type { MemberFile } from "@/lib/support/queries/member-file";
import { freezeReasons } from "@/lib/support/schema";

type Props = { lang: Language; file: MemberFile; errors: FieldErrors };

/** Freezes a card for the caller or lifts a freeze, after an identity check. */
export function CallerFreeze({ lang, file, errors }: Props) {
  const t = deskCardWords[lang];
  const mayFreeze = file.cards.some((card) => card.mayFreeze);
  const mayLift = file.cards.some((card) => card.mayLift);
  if (!mayFreeze && !mayLift) return null;
  const shared = { lang, file, errors };
  return (
    <Surface heading={t.freeze} id="freeze">
      {file.check.status !== "passed" && <p>{t.freezeNeedsCheck}</p>}
      {file.check.status === "passed" && mayFreeze && <FreezeForm {...shared} />}
      {file.check.status === "passed" && mayLift && <LiftForm {...shared} />}
    </Surface>
  );
}

function FreezeForm({ lang, file, errors }: Props) {
  const t = deskCardWords[lang];
  const cards = file.cards.filter((card) => card.mayFreeze);
  return (
    <Form action={memberActionPath(file.cardmemberId, "freeze")}>
      <p>{t.freezeWhy}</p>
      <Select
        lang={lang}
        name="freezeCard"
        label={t.freezeCard}
        options={cards.map((card) => ({ value: card.cardId, label: card.tail }))}
        error={errors.freezeCard}
      />
      <Select
        lang={lang}
        name="freezeReason"
        label={t.freezeReason}
        empty={supportWords[lang].act.choose}
        options={freezeReasons.map((value) => ({ value, label: t.freezeReasons[value] }))}
        error={errors.freezeReason}
      />
      <SubmitButton size="regular" variant="danger">
        {t.freezeSubmit}
      </SubmitButton>
    </Form>
  );
}

function LiftForm({ lang, file, errors }: Props) {
  const t = deskCardWords[lang];
  const cards = file.cards.filter((card) => card.mayLift);
  return (
    <Form action={memberActionPath(file.cardmemberId, "lift")}>
      <p>{t.liftWhy}</p>
      <Select
        lang={lang}
        name="liftCard"
        label={t.liftCard}
        options={cards.map((card) => ({ value: card.cardId, label: card.tail }))}
        error={errors.liftCard}
      />
      <SubmitButton size="regular">{t.liftSubmit}</SubmitButton>
    </Form>
  );
}
