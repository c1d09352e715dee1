import type { FieldProps } from "./field";
import { TextInput } from "./text-input";

/**
 * Four digits that nobody looking over the shoulder may read. Not a password field: a browser would offer
 * to keep it. Full-width digits are accepted.
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
