import type { InputHTMLAttributes } from "react";
import { controlClass, controlProps, Field, type FieldProps } from "./field";

type Native<T> = Omit<T, "name" | "required" | "className" | "style" | "id">;

type InputProps = FieldProps &
  Native<InputHTMLAttributes<HTMLInputElement>> & {
    /** The visible width of the field: the expected length. */
    width?: "full" | "medium" | "short";
    /** Shows dots instead of the typed characters. */
    masked?: boolean;
  };

const widths = { full: "", medium: "max-w-64", short: "max-w-32" };

/** A single-line text field with label, hint and error. */
export function TextInput(props: InputProps) {
  const { lang, name, label, hint, error, mark, width, masked, ...native } = props;
  const field = { lang, name, label, hint, error, mark };
  return (
    <Field field={field}>
      <input
        type="text"
        {...native}
        {...controlProps(field)}
        className={`${controlClass} ${widths[width ?? "full"]} ${masked ? "masked" : ""}`}
      />
    </Field>
  );
}
