import { FieldList, type Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { profileWords, profileFormWords } from "@/lib/words/profile";
import { longestOf } from "@/lib/members/rules/contact";

/** 入力: where one works. */
export function EmployerForm(given: Given) {
  const { lang } = given;
  const t = profileFormWords[lang];
  const fields = [
    {
      name: "name",
      label: t.employerName,
      hint: `${t.employerHint}${lang === "en" ? " " : ""}${t.upTo(longestOf.employerName)}`,
      mark: "optional",
      autoComplete: "organization",
    },
    {
      name: "phone",
      label: t.employerPhone,
      hint: t.phoneHint,
      mark: "optional",
      width: "medium",
      inputMode: "tel",
      autoComplete: "off",
    },
    {
      name: "address",
      label: t.employerAddress,
      hint: t.upTo(longestOf.employerAddress),
      mark: "optional",
      autoComplete: "off",
    },
  ] as const;
  return (
    <Form action="/profile/employer/check">
      <FieldList {...given} fields={fields} />
      <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
    </Form>
  );
}
