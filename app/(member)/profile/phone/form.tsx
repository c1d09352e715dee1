import { FieldList, type Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { profileWords, profileFormWords } from "@/lib/words/profile";

/** 入力: home and mobile. */
export function PhoneForm(given: Given) {
  const { lang } = given;
  const t = profileFormWords[lang];
  const number = { mark: "optional", width: "medium", inputMode: "tel" } as const;
  const fields = [
    {
      ...number,
      name: "phone",
      label: t.phone,
      hint: t.phoneHint,
      autoComplete: "home tel-national",
    },
    { ...number, name: "mobile", label: t.mobile, autoComplete: "mobile tel-national" },
  ] as const;
  return (
    <Form action="/profile/phone/check">
      <FieldList {...given} fields={fields} />
      <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
    </Form>
  );
}
