import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { inboxWords } from "@/lib/words/messages";

/** Marks messages as read: all of them, or the one named. */
export function MarkReadForm({ lang, messageId }: { lang: Language; messageId?: string }) {
  const t = inboxWords[lang];
  const action = messageId ? `/messages/${messageId}/read` : "/messages/read";
  return (
    <Form action={action} layout="plain">
      <SubmitButton variant="secondary" size="small">
        {messageId ? t.read : t.allRead}
      </SubmitButton>
    </Form>
  );
}
