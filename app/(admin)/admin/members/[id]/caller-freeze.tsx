import { Select } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/words/define-words";
import { deskRecordWords } from "@/lib/kernel/words/desk-records";
import { supportWords } from "@/lib/kernel/words/support";
import type { MemberFile } from "@/lib/support/queries/member-file";
import { freezeReasons } from "@/lib/support/schema";

type Props = { lang: Language; file: MemberFile; errors: FieldErrors };

/** Freezes a card for the caller, once the caller is confirmed. */
export function CallerFreeze({ lang, file, errors }: Props) {
  const t = deskRecordWords[lang];
  const cards = file.cards.filter((card) => card.status === "active");
  if (cards.length === 0) return null;
  return (
    <Surface heading={t.freeze} id="freeze">
      <p>{file.check.stand === "passed" ? t.freezeWhy : t.freezeNeedsCheck}</p>
      {file.check.stand === "passed" && (
        <Form action={`/admin/members/${encodeURIComponent(file.cardmemberId)}/freeze`}>
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
      )}
    </Surface>
  );
}
