import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { VisuallyHidden } from "@/components/ui/page";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { deskCaseWords } from "@/lib/words/desk";

/** Opens a case for this clerk. It is audited, so it is a POST, not a link. */
export function OpenCase({ lang, receiptNo }: { lang: Language; receiptNo: string }) {
  return (
    <Form action="/admin/cases/open" layout="plain" hidden={{ receiptNo }}>
      <SubmitButton size="small" variant="secondary">
        <span>
          {deskCaseWords[lang].open}
          <VisuallyHidden>{componentWords[lang].aside(receiptNo)}</VisuallyHidden>
        </span>
      </SubmitButton>
    </Form>
  );
}
