import type { ComponentProps } from "react";
import type { Language } from "@/lib/kernel/language";
import { RadioGroup, Select } from "./choices";
import type { FieldErrors } from "./field";
import { TextInput } from "./text-input";

/** What every form receives: the typed values and the errors. */
export type Given = {
  lang: Language;
  errors: FieldErrors;
  values: Readonly<Record<string, string>>;
};

type Typed = "lang" | "error" | "value" | "defaultValue";
type FieldSpec =
  | (Omit<ComponentProps<typeof TextInput>, Typed> & { control?: "text" })
  | (Omit<ComponentProps<typeof Select>, Typed> & { control: "select" })
  | (Omit<ComponentProps<typeof RadioGroup>, Typed> & { control: "radio" });

type Props = Given & { fields: readonly FieldSpec[] };

/** The fields of a form in a column, each with its typed value. */
export function FieldList({ lang, errors, values, fields }: Props) {
  return fields.map((field) => {
    const given = { lang, error: errors[field.name] };
    const typed = values[field.name];
    if (field.control === "radio") {
      return <RadioGroup key={field.name} {...field} {...given} value={typed} />;
    }
    if (field.control === "select") {
      return <Select key={field.name} {...field} {...given} defaultValue={typed ?? ""} />;
    }
    return <TextInput key={field.name} {...field} {...given} defaultValue={typed} />;
  });
}
