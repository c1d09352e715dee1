import type { FieldProps } from "./field";
import { TextInput } from "./text-input";

/**
 * Four digits, hidden from onlookers. Not a password field, because browsers would offer
 * to save it. Full-width digits are accepted.
 */
export function PinInput(field: FieldProps) {
  return (
    <TextInput
      {...field}
      width="short"
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
      spellCheck={false}
      masked
    />
  );
}
