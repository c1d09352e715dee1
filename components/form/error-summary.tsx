import { Icon } from "@/components/ui/icon";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { type FieldErrors, fieldId } from "./field";

type Props = {
  lang: Language;
  errors: FieldErrors;
  /** The heading; default 入力内容をご確認ください with the count. */
  heading?: string;
};

/**
 * The errors of a form, at its top, each with a link to its field. The sentence under
 * the key "" concerns the whole form and has no link. Takes the focus when the page opens.
 */
export function ErrorSummary({ lang, errors, heading }: Props) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page answers a press; this is its answer
      autoFocus
      id="error-summary"
      className="grid max-w-form gap-2 rounded-control border-2 border-vermilion bg-vermilion-soft p-4"
    >
      <h2 className="flex gap-2 text-subheading text-vermilion">
        <Icon name="circleAlert" className="mt-0.5 size-6" />
        {heading ?? componentWords[lang].errorHeading(entries.length)}
      </h2>
      <ul className="grid gap-1">
        {entries.map(([name, sentence]) => (
          <li key={name}>
            {name ? <a href={`#${fieldId(name)}`}>{sentence}</a> : <span>{sentence}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
