import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { controlClass, type FieldProps, fieldId, GroupField } from "./field";

type Part = "year" | "month" | "day";

type Props = FieldProps & {
  /** The typed values, by part. */
  values?: Partial<Record<Part, string>>;
  /** Lets the browser fill in a birth date. */
  isBirthDate?: boolean;
};

const widths: Record<Part, string> = { year: "w-20", month: "w-14", day: "w-14" };

/**
 * A date as three text fields, sent as `<name>Year`, `<name>Month`, `<name>Day`. No calendar;
 * the hint helps with 和暦. The error summary links to the year.
 */
export function DateParts({ values = {}, isBirthDate = false, ...given }: Props) {
  const field = { ...given, hint: given.hint ?? componentWords[given.lang].eraHint };
  return (
    <GroupField field={field}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {(["year", "month", "day"] as const).map((part) => (
          <DatePart
            key={part}
            part={part}
            name={field.name}
            lang={field.lang}
            isInvalid={Boolean(field.error)}
            value={values[part]}
            isBirthDate={isBirthDate}
          />
        ))}
      </div>
    </GroupField>
  );
}

type PartProps = {
  part: Part;
  name: string;
  lang: Language;
  isInvalid: boolean;
  value?: string;
  isBirthDate: boolean;
};

function DatePart({ part, name, lang, isInvalid, value, isBirthDate }: PartProps) {
  const suffix = `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  const id = part === "year" ? fieldId(name) : fieldId(`${name}${suffix}`);
  return (
    <span className="flex items-center gap-1.5">
      <input
        id={id}
        name={`${name}${suffix}`}
        defaultValue={value}
        inputMode="numeric"
        autoComplete={isBirthDate ? `bday-${part}` : "off"}
        maxLength={part === "year" ? 4 : 2}
        aria-invalid={isInvalid || undefined}
        className={`${controlClass.replace("w-full", widths[part])} figures`}
      />
      <label htmlFor={id}>{componentWords[lang][part]}</label>
    </span>
  );
}
