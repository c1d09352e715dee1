import { CheckboxGroup, RadioGroup } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { type Language, languages } from "@/lib/kernel/language";
import { topicWords } from "@/lib/words/messages";
import type { MailSettingsView } from "@/lib/reminders/queries/settings";

type Props = { lang: Language; errors: FieldErrors; settings: MailSettingsView };

/** The topics that can be switched off, and the language of mail. */
export function MailSettingsForm({ lang, errors, settings }: Props) {
  const t = topicWords[lang];
  const open = settings.topics.filter(({ isRequired }) => !isRequired);
  return (
    <Form action="/messages/settings/change">
      {open.length > 0 && (
        <CheckboxGroup
          lang={lang}
          name="topics"
          label={t.choose}
          hint={t.chooseHint}
          options={open.map(({ topic, isOn }) => ({
            value: topic,
            label: t.topics[topic].name,
            hint: t.topics[topic].what,
            isChecked: isOn,
          }))}
        />
      )}
      <RadioGroup
        lang={lang}
        name="language"
        label={t.language}
        hint={t.languageHint}
        error={errors.language}
        value={settings.language}
        options={languages.map((language) => ({
          value: language,
          label: topicWords[language].languageName,
        }))}
      />
      <SubmitButton>{t.submit}</SubmitButton>
    </Form>
  );
}
