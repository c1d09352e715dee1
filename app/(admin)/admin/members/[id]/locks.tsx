import { memberActionPath } from "../../address";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { supportWords } from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";
import type { MemberFile } from "@/lib/support/queries/member-file";
import { ReasonForm } from "./form";

type Props = { lang: Language; file: MemberFile; flash: Flash };

/** What a passed check allows; nothing if there is no lockout and no guide to send. */
export function Locks({ lang, file, flash }: Props) {
  const t = supportWords[lang];
  const { lockedSince, cardLockedSince, check } = file;
  const isPassed = check.status === "passed";
  const shared = { lang, file, flash };
  return (
    <>
      {(lockedSince || check.mayGuide) && (
        <Surface heading={t.file.login} id="login-lockout">
          {lockedSince && !isPassed && <p>{t.act.needsCheck}</p>}
          {lockedSince && isPassed && (
            <ReasonForm {...shared} verb="unlock" field="reason" label={t.act.unlock} />
          )}
          {check.mayGuide && <GuideForm lang={lang} cardmemberId={file.cardmemberId} />}
        </Surface>
      )}
      {cardLockedSince && (
        <Surface heading={t.file.door} id="registration-lockout">
          {!isPassed && <p>{t.act.needsCheck}</p>}
          {isPassed && (
            <ReasonForm
              {...shared}
              verb="reopen-registration"
              field="reopenReason"
              label={t.act.openDoor}
            />
          )}
        </Surface>
      )}
    </>
  );
}

function GuideForm({ lang, cardmemberId }: { lang: Language; cardmemberId: string }) {
  return (
    <Form action={memberActionPath(cardmemberId, "guide")} layout="plain">
      <SubmitButton size="regular">{supportWords[lang].act.guide}</SubmitButton>
    </Form>
  );
}
