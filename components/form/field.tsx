import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

/** Sentences by field name, in the reader's language; "" is the whole form. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What every form control takes besides its native properties. */
export type FieldProps = {
  lang: Language;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Shows 必須 or 任意 beside the label; omitted where all fields are required (login). */
  mark?: "required" | "optional";
};

/** The id of a field's control, which the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Connects a control to its label, error and hint; the error is read out first. */
export function controlProps({ name, hint, error, mark }: FieldProps) {
  const id = fieldId(name);
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return {
    id,
    name,
    required: mark === "required" || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  } as const;
}

export const controlClass =
  "min-h-12 w-full rounded-control border border-quiet bg-surface px-3.5 py-2 text-ink aria-invalid:border-2 aria-invalid:border-vermilion disabled:bg-sunk disabled:text-quiet";

/** Label, 必須/任意, hint, control and error in a column. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = fieldId(field.name);
  return (
    <div className="grid max-w-form gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={id} className="font-bold">
          {field.label}
        </label>
        <FieldMark lang={field.lang} mark={field.mark} />
      </p>
      <FieldHint field={field} />
      {children}
      <FieldError field={field} />
    </div>
  );
}

/** The same for a group of controls: fieldset and legend. */
export function GroupField({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { "aria-describedby": described } = controlProps(field);
  return (
    <fieldset className="min-w-0 max-w-form" aria-describedby={described}>
      <legend className="mb-1.5 flex flex-wrap items-baseline gap-x-2">
        <span className="font-bold">{field.label}</span>
        <FieldMark lang={field.lang} mark={field.mark} />
      </legend>
      <div className="grid gap-1.5">
        <FieldHint field={field} />
        {children}
        <FieldError field={field} />
      </div>
    </fieldset>
  );
}

/** 必須 or 任意, as a word. */
export function FieldMark({ lang, mark }: Pick<FieldProps, "lang" | "mark">) {
  if (!mark) return null;
  const color = mark === "required" ? "font-semibold text-vermilion" : "text-quiet";
  return <span className={`text-small ${color}`}>{componentWords[lang][mark]}</span>;
}

function FieldHint({ field }: { field: FieldProps }) {
  if (!field.hint) return null;
  return (
    <div id={`${fieldId(field.name)}-hint`} className="text-small text-quiet">
      {field.hint}
    </div>
  );
}

/** The error of a field, below it. */
export function FieldError({ field }: { field: Pick<FieldProps, "name" | "error"> }) {
  if (!field.error) return null;
  return (
    <p id={`${fieldId(field.name)}-error`} className="flex gap-1.5 font-semibold text-vermilion">
      <Icon name="circleAlert" className="mt-[0.3em] size-5" />
      <span>{field.error}</span>
    </p>
  );
}
