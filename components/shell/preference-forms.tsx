import { type Language, languages } from "@/lib/kernel/language";
import { shellWords } from "@/lib/words/shell";

export type TextSize = "standard" | "large";

/** The reader's settings, and where to return to (default: the Referer). */
export type Preferences = { textSize: TextSize; back?: string };

const languageNames: Record<Language, string> = { ja: "日本語", en: "English" };

type Props = { lang: Language; preferences: Preferences };

/** The two switches of the footer: small forms that POST to /preferences. */
export function PreferenceForms({ lang, preferences }: Props) {
  const t = shellWords[lang];
  const sizes = [
    { value: "standard", text: t.textStandard, isCurrent: preferences.textSize === "standard" },
    { value: "large", text: t.textLarge, isCurrent: preferences.textSize === "large" },
  ];
  const tongues = languages.map((language) => ({
    value: language,
    text: languageNames[language],
    isCurrent: language === lang,
    lang: language,
  }));
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      <Switch name="textSize" label={t.textSize} choices={sizes} back={preferences.back} />
      <Switch name="lang" label={t.language} choices={tongues} back={preferences.back} />
    </div>
  );
}

type Choice = { value: string; text: string; isCurrent: boolean; lang?: Language };
type SwitchProps = { name: string; label: string; choices: readonly Choice[]; back?: string };

function Switch({ name, label, choices, back }: SwitchProps) {
  return (
    <form action="/preferences" method="post" className="flex flex-wrap items-center gap-x-3">
      {back && <input type="hidden" name="back" value={back} />}
      <span id={`switch-${name}`}>{label}</span>
      <span role="group" aria-labelledby={`switch-${name}`} className="flex">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.isCurrent}
            className="min-h-11 min-w-14 border border-quiet bg-surface px-3 text-ink first:rounded-l-control last:rounded-r-control last:border-l-0 hover:bg-sunk aria-pressed:bg-indigo-soft aria-pressed:font-bold aria-pressed:text-indigo"
          >
            {choice.text}
          </button>
        ))}
      </span>
    </form>
  );
}
