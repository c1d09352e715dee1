import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { profileWords } from "@/lib/kernel/words/profile";
import { profileFormWords } from "@/lib/kernel/words/profile-forms";
import { longestOf } from "@/lib/members/rules/contact";
import type { Given } from "../form";

/** 入力: where one works. */
export function EmployerForm({ lang, errors, values }: Given) {
  const t = profileFormWords[lang];
  return (
    <Form action="/profile/employer/check">
      <TextInput
        lang={lang}
        name="name"
        label={t.employerName}
        hint={`${t.employerHint}${lang === "en" ? " " : ""}${t.upTo(longestOf.employerName)}`}
        mark="optional"
        autoComplete="organization"
        defaultValue={values.name}
        error={errors.name}
      />
      <TextInput
        lang={lang}
        name="phone"
        label={t.employerPhone}
        hint={t.phoneHint}
        mark="optional"
        width="medium"
        inputMode="tel"
        autoComplete="off"
        defaultValue={values.phone}
        error={errors.phone}
      />
      <TextInput
        lang={lang}
        name="address"
        label={t.employerAddress}
        hint={t.upTo(longestOf.employerAddress)}
        mark="optional"
        autoComplete="off"
        defaultValue={values.address}
        error={errors.address}
      />
      <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
    </Form>
  );
}
