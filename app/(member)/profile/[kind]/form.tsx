import { RadioGroup } from "@/components/form/choices";
import { FieldList, type Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { longestOf } from "@/lib/members/rules/contact";
import { profileFormWords, profileWords } from "@/lib/words/profile";
import { changePath } from "../address";

/** 入力: the employer. */
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
    <Form action={changePath("employer", "check")}>
      <FieldList {...given} fields={fields} />
      <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
    </Form>
  );
}

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
    <Form action={changePath("phone", "check")}>
      <FieldList {...given} fields={fields} />
      <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
    </Form>
  );
}

/** 入力: by post or on the web. */
export function StatementDeliveryForm({ lang, errors, values }: Given) {
  const t = profileFormWords[lang];
  const options = (["post", "web"] as const).map((delivery) => ({
    value: delivery,
    label: t.ways[delivery],
    hint: t.wayHints[delivery],
  }));
  return (
    <Form action={changePath("statement_delivery", "check")}>
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
