import type { ReactNode, SelectHTMLAttributes } from "react";
import { controlClass, controlProps, Field, type FieldProps, fieldId, GroupField } from "./field";

export type Option = { value: string; label: string; hint?: ReactNode };

type Native<T> = Omit<T, "name" | "required" | "className" | "style" | "id">;

type SelectProps = FieldProps &
  Native<SelectHTMLAttributes<HTMLSelectElement>> & {
    options: readonly Option[];
    /** A first, empty choice, e.g. 選択してください. */
    empty?: string;
  };

/** One of many, as the browser's own list. */
export function Select(props: SelectProps) {
  const { lang, name, label, hint, error, mark, options, empty, ...native } = props;
  const field = { lang, name, label, hint, error, mark };
  return (
    <Field field={field}>
      <select {...native} {...controlProps(field)} className={controlClass}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

const choiceClass =
  "flex min-h-11 items-start gap-3 rounded-control border border-line bg-surface px-4 py-2.5 has-checked:border-indigo has-checked:bg-indigo-soft";
const boxClass = "mt-0.5 size-6 shrink-0 accent-indigo";

type RadioProps = FieldProps & { options: readonly Option[]; value?: string };

/** One of a few, all visible. */
export function RadioGroup({ options, value, ...field }: RadioProps) {
  return (
    <GroupField field={field}>
      {options.map((option, index) => (
        <label key={option.value} className={choiceClass}>
          <input
            type="radio"
            id={index === 0 ? fieldId(field.name) : undefined}
            name={field.name}
            value={option.value}
            defaultChecked={option.value === value}
            className={boxClass}
          />
          <span>
            {option.label}
            {option.hint && <span className="block text-small text-quiet">{option.hint}</span>}
          </span>
        </label>
      ))}
    </GroupField>
  );
}

type CheckboxProps = FieldProps & {
  /** Each box has its own name: the option's value. */
  options: readonly (Option & { isChecked: boolean })[];
};

/** Any of a few, all visible. */
export function CheckboxGroup({ options, ...field }: CheckboxProps) {
  return (
    <GroupField field={field}>
      {options.map((option) => (
        <label key={option.value} className={choiceClass}>
          <input
            type="checkbox"
            id={fieldId(option.value)}
            name={option.value}
            value="on"
            defaultChecked={option.isChecked}
            className={boxClass}
          />
          <span>
            {option.label}
            {option.hint && <span className="block text-small text-quiet">{option.hint}</span>}
          </span>
        </label>
      ))}
    </GroupField>
  );
}
