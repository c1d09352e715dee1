import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { VisuallyHidden } from "@/components/ui/page";
import type { Language } from "@/lib/kernel/language";
import { securityWords } from "@/lib/words/security";

type Props = { lang: Language; loginId: string; about: string };

/** Logs another device out. */
export function EndLoginForm({ lang, loginId, about }: Props) {
  return (
    <Form action="/security/end-login" hidden={{ loginId }} layout="plain">
      <SubmitButton variant="danger" size="small">
        {securityWords[lang].end}
        <VisuallyHidden>{about}</VisuallyHidden>
      </SubmitButton>
    </Form>
  );
}
