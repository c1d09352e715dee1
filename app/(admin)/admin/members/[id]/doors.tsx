import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/words/define-words";
import { supportWords } from "@/lib/kernel/words/support";
import type { Flash } from "@/lib/platform/http/flash";
import type { MemberFile } from "@/lib/support/queries/member-file";
import { ReasonForm } from "./form";

type Props = { lang: Language; file: MemberFile; flash: Flash };

/** What a passed check allows; nothing where no door is frozen and no guide is due. */
export function Doors({ lang, file, flash }: Props) {
  const t = supportWords[lang].act;
  const { lockedSince, doorClosedSince, check } = file;
  const isFrozen = lockedSince !== null || doorClosedSince !== null;
  if (!isFrozen && !check.mayGuide) return null;
  const isPassed = check.stand === "passed";
  return (
    <Surface>
      {check.mayGuide && <GuideForm lang={lang} cardmemberId={file.cardmemberId} />}
      {isFrozen && !isPassed && <p>{t.needsCheck}</p>}
      {isPassed && lockedSince && (
        <ReasonForm
          lang={lang}
          file={file}
          flash={flash}
          verb="unlock"
          field="reason"
          label={t.unlock}
        />
      )}
      {isPassed && doorClosedSince && (
        <ReasonForm
          lang={lang}
          file={file}
          flash={flash}
          verb="open-door"
          field="doorReason"
          label={t.openDoor}
        />
      )}
    </Surface>
  );
}

function GuideForm({ lang, cardmemberId }: { lang: Language; cardmemberId: string }) {
  return (
    <Form action={`/admin/members/${encodeURIComponent(cardmemberId)}/guide`} layout="plain">
      <SubmitButton size="regular">{supportWords[lang].act.guide}</SubmitButton>
    </Form>
  );
}
