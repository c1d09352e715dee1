import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { profileWords } from "@/lib/kernel/words/profile";
import { profileFormWords } from "@/lib/kernel/words/profile-forms";
import type { Given } from "../form";

/** 入力: home and mobile. */
export function PhoneForm({ lang, errors, values }: Given) {
  const t = profileFormWords[lang];
  return (
    <Form action="/profile/phone/check">
      <TextInput
        lang={lang}
        name="phone"
        label={t.phone}
        hint={t.phoneHint}
        mark="optional"
        width="medium"
        inputMode="tel"
        autoComplete="home tel-national"
        defaultValue={values.phone}
        error={errors.phone}
      />
      <TextInput
        lang={lang}
        name="mobile"
        label={t.mobile}
        mark="optional"
        width="medium"
        inputMode="tel"
        autoComplete="mobile tel-national"
        defaultValue={values.mobile}
        error={errors.mobile}
      />
      <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
    </Form>
  );
}
