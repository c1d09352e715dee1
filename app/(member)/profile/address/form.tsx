import { RadioGroup, Select } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { profileWords } from "@/lib/kernel/words/profile";
import { profileFormWords } from "@/lib/kernel/words/profile-forms";
import type { PlaceOfCode } from "@/lib/members/postal-codes";
import { longestOf, prefectures } from "@/lib/members/rules/contact";
import type { Given } from "../form";

type Props = Given & { places: readonly PlaceOfCode[]; isFilled: boolean };

/** 入力: the address, with a look-up by postal code that suggests and never overwrites. */
export function AddressForm({ places, isFilled, ...given }: Props) {
  const { lang, errors, values } = given;
  const t = profileFormWords[lang];
  return (
    <Form action="/profile/address/check">
      {/* What the Enter key presses: without it, the first button of the form would be the look-up. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {profileWords[lang].toConfirm}
      </button>
      <TextInput
        lang={lang}
        name="postalCode"
        label={t.postalCode}
        hint={t.postalCodeHint}
        mark="required"
        width="short"
        inputMode="numeric"
        autoComplete="postal-code"
        defaultValue={values.postalCode}
        error={errors.postalCode}
      />
      <Button type="submit" variant="secondary" size="small" formAction="/profile/address/suggest">
        {t.search}
      </Button>
      {places.length > 0 && <Suggestions lang={lang} places={places} />}
      {isFilled && (
        <Note role="status">
          <p>{t.filled}</p>
        </Note>
      )}
      <AddressFields {...given} />
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

function AddressFields({ lang, errors, values }: Given) {
  const t = profileFormWords[lang];
  const options = prefectures.map((name) => ({ value: name, label: name }));
  return (
    <>
      <Select
        lang={lang}
        name="prefecture"
        label={t.prefecture}
        mark="required"
        empty={t.choose}
        options={options}
        autoComplete="address-level1"
        defaultValue={values.prefecture ?? ""}
        error={errors.prefecture}
      />
      <TextInput
        lang={lang}
        name="city"
        label={t.city}
        hint={t.upTo(longestOf.city)}
        mark="required"
        autoComplete="address-level2"
        defaultValue={values.city}
        error={errors.city}
      />
      <TextInput
        lang={lang}
        name="street"
        label={t.street}
        hint={t.upTo(longestOf.street)}
        mark="required"
        autoComplete="address-line1"
        defaultValue={values.street}
        error={errors.street}
      />
      <TextInput
        lang={lang}
        name="building"
        label={t.building}
        hint={t.upTo(longestOf.building)}
        mark="optional"
        autoComplete="address-line2"
        defaultValue={values.building}
        error={errors.building}
      />
    </>
  );
}
