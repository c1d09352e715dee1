import type { InputHTMLAttributes } from "react";
import { controlClass, controlProps, Field, type FieldProps } from "./field";

type Native<T> = Omit<T, "name" | "required" | "className" | "style" | "id">;

type InputProps = FieldProps &
  Native<InputHTMLAttributes<HTMLInputElement>> & {
    /** How wide the field looks: the length of what belongs into it. */
    width?: "full" | "medium" | "short";
    /** Shows dots in the place of what is typed. */
    masked?: boolean;
  };

const widths = { full: "", medium: "max-w-64", short: "max-w-32" };

/** A line of text with its label, hint and error. */
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
