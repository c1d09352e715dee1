import { memberActionPath } from "../../address";
import { Select } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Surface } from "@/components/ui/surface";
import { deskProofWords, supportWords } from "@/lib/words/desk";
import type { Language } from "@/lib/kernel/language";
import type { MemberFile } from "@/lib/support/queries/member-file";
import { staffReasons } from "@/lib/support/rules";
import { removableOf } from "@/lib/support/rules/proofs";

type Props = { lang: Language; file: MemberFile; errors: FieldErrors };

/** Removes second step and passkeys on a lost device; nothing if there are none. */
export function LoginProofs({ lang, file, errors }: Props) {
  const t = deskProofWords[lang];
  const { act } = supportWords[lang];
  const removable = removableOf(file.proofs);
  if (removable.length === 0) return null;
  const isPassed = file.check.status === "passed";
  return (
    <Surface heading={t.heading} id="proofs">
      <p>{isPassed ? t.why : t.needsCheck}</p>
      {isPassed && (
        <Form action={memberActionPath(file.cardmemberId, "remove-proofs")}>
          <Select
            lang={lang}
            name="proofs"
            label={t.what}
            empty={act.choose}
            options={removable.map((value) => ({ value, label: t.kinds[value] }))}
            error={errors.proofs}
          />
          <Select
            lang={lang}
            name="proofReason"
            label={act.reason}
            empty={act.choose}
            options={staffReasons.map((value) => ({ value, label: act.reasons[value] }))}
            error={errors.proofReason}
          />
          <SubmitButton size="regular" variant="danger">
            {t.submit}
          </SubmitButton>
        </Form>
      )}
    </Surface>
  );
}
