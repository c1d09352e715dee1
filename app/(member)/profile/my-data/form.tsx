import type { OwnDataFieldCode } from "@/lib/privacy/schema";
import { sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { ownDataWords } from "@/lib/words/own-data";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { formatDateTime } from "@/lib/kernel/format";
import { requestsADay } from "@/lib/privacy/rules";

type Props = { lang: Language; errors: FieldErrors; isPasswordDue: boolean };

/** Requests the data; asks for the password unless the login is recent. */
export function OwnDataForm({ lang, errors, isPasswordDue }: Props) {
  const t = ownDataWords[lang];
  return (
    <Form action="/profile/my-data/take">
      {isPasswordDue && (
        <PasswordInput
          lang={lang}
          name="password"
          label={t.password}
          hint={t.passwordHint}
          mark="required"
          autoComplete="current-password"
          error={errors.password}
        />
      )}
      <p className="text-small text-quiet">{t.told}</p>
      <SubmitButton>{t.ask}</SubmitButton>
    </Form>
  );
}

/** The sentences for the refusal codes of the form. */
export function ownDataSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = ownDataWords[lang];
  return sentences<"too-often" | "missing" | OwnDataFieldCode>(codes, refusals, refusals.wrong);
}

/** The download of an open request. */
export function Ready({
  lang,
  requestId,
  until,
}: {
  lang: Language;
  requestId: string;
  until: Date;
}) {
  const t = ownDataWords[lang];
  return (
    <Note role="status" title={t.ready}>
      <p>{t.readyUntil(formatDateTime(until, lang))}</p>
      <p>{t.careful}</p>
      <p className="pt-2">
        <LinkButton href={`/profile/my-data/${requestId}`} download>
          {t.fetch}
        </LinkButton>
      </p>
    </Note>
  );
}

/** Says that there were too many requests, and when the next is possible. */
export function Blocked({ lang, until }: { lang: Language; until: Date }) {
  const t = ownDataWords[lang];
  return (
    <Note>
      <p>{t.blocked(String(requestsADay), formatDateTime(until, lang))}</p>
    </Note>
  );
}
