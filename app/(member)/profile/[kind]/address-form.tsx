import { RadioGroup } from "@/components/form/choices";
import { FieldList, type Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Language } from "@/lib/kernel/language";
import { profileWords, profileFormWords } from "@/lib/words/profile";
import type { PlaceOfCode } from "@/lib/members/queries/postal-codes";
import { longestOf, prefectures } from "@/lib/members/rules/contact";
import { changePath } from "../address";

type Props = Given & { places: readonly PlaceOfCode[]; isFilled: boolean };

/** 入力: the address, with a postal-code search that suggests and never overwrites. */
export function AddressForm({ places, isFilled, ...given }: Props) {
  const { lang } = given;
  const t = profileFormWords[lang];
  return (
    <Form action={changePath("address", "check")}>
      {/* What the Enter key presses: without it, the first button of the form would be the look-up. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {profileWords[lang].toConfirm}
      </button>
      <FieldList {...given} fields={[postalCodeOf(lang)]} />
      <Button type="submit" variant="secondary" size="small" formAction="/profile/address/suggest">
        {t.search}
      </Button>
      {places.length > 0 && <Suggestions lang={lang} places={places} />}
      {isFilled && (
        <Note role="status">
          <p>{t.filled}</p>
        </Note>
      )}
      <FieldList {...given} fields={addressFieldsOf(lang)} />
      <SubmitButton>{profileWords[lang].toConfirm}</SubmitButton>
    </Form>
  );
}

function Suggestions({ lang, places }: Pick<Props, "lang" | "places">) {
  const t = profileFormWords[lang];
  const options = places.map(({ prefecture, city, town }, at) => ({
    value: String(at),
    label: `${prefecture}${city}${town}`,
  }));
  return (
    <div className="grid gap-3" role="status">
      <RadioGroup
        lang={lang}
        name="place"
        label={t.found}
        hint={t.foundHint}
        options={options}
        value={options.length === 1 ? "0" : undefined}
      />
      <Button type="submit" variant="secondary" size="small" formAction="/profile/address/fill">
        {t.fill}
      </Button>
    </div>
  );
}

function postalCodeOf(lang: Language) {
  const t = profileFormWords[lang];
  return {
    name: "postalCode",
    label: t.postalCode,
    hint: t.postalCodeHint,
    mark: "required",
    width: "short",
    inputMode: "numeric",
    autoComplete: "postal-code",
  } as const;
}

function addressFieldsOf(lang: Language) {
  const t = profileFormWords[lang];
  return [
    {
      control: "select",
      name: "prefecture",
      label: t.prefecture,
      mark: "required",
      empty: t.choose,
      options: prefectures.map((name) => ({ value: name, label: name })),
      autoComplete: "address-level1",
    },
    {
      name: "city",
      label: t.city,
      hint: t.upTo(longestOf.city),
      mark: "required",
      autoComplete: "address-level2",
    },
    {
      name: "street",
      label: t.street,
      hint: t.upTo(longestOf.street),
      mark: "required",
      autoComplete: "address-line1",
    },
    {
      name: "building",
      label: t.building,
      hint: t.upTo(longestOf.building),
      mark: "optional",
      autoComplete: "address-line2",
    },
  ] as const;
}
