import { componentWords } from "@/lib/words/components";
import type { FieldProps } from "./field";
import { TextInput } from "./text-input";

/** The six digits sent by mail or shown by an app: one field, full-width digits accepted. */
export function OneTimeCodeInput({ hint, ...field }: FieldProps) {
  return (
    <TextInput
      {...field}
      hint={hint ?? componentWords[field.lang].codeHint}
      width="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      spellCheck={false}
    />
  );
}
