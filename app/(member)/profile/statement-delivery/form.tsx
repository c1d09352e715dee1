import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { profileWords, profileFormWords } from "@/lib/words/profile";
import type { Given } from "@/components/form/field-list";

/** 入力: by post or on the web. */
export function StatementDeliveryForm({ lang, errors, values }: Given) {
  const t = profileFormWords[lang];
  const options = (["post", "web"] as const).map((way) => ({
    value: way,
    label: t.ways[way],
    hint: t.wayHints[way],
  }));
  return (
    <Form action="/profile/statement-delivery/check">
      <RadioGroup
        lang={lang}
        name="delivery"
        label={t.delivery}
        mark="required"
        options={options}
        value={values.delivery}
        error={errors.delivery}
      />
      <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
    </Form>
  );
}
