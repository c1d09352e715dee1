import { commonWords } from "@/lib/kernel/words/common";
import type { FieldProps } from "./field";
import { TextInput } from "./text-input";

/** The six digits sent by mail or shown by an app: one field, full-width digits accepted. */
export function OneTimeCodeInput({ hint, ...field }: FieldProps) {
  return (
    <TextInput
      {...field}
      hint={hint ?? commonWords[field.lang].codeHint}
      width="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      spellCheck={false}
    />
  );
}
