import type { TextareaHTMLAttributes } from "react";
import { controlClass, controlProps, Field, type FieldProps } from "./field";

type Native<T> = Omit<T, "name" | "required" | "className" | "style" | "id">;

type AreaProps = FieldProps & Native<TextareaHTMLAttributes<HTMLTextAreaElement>>;

/** A multi-line text field with label, hint and error. */
export function TextArea({ lang, name, label, hint, error, mark, rows, ...native }: AreaProps) {
  const field = { lang, name, label, hint, error, mark };
  return (
    <Field field={field}>
      <textarea
        rows={rows ?? 6}
        {...native}
        {...controlProps(field)}
        className={`${controlClass} resize-y`}
      />
    </Field>
  );
}
