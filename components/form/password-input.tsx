import { componentWords } from "@/lib/words/components";
import { controlClass, controlProps, Field, type FieldProps } from "./field";
import { ShowPassword } from "./show-password-island";

type Props = FieldProps & {
  autoComplete: "current-password" | "new-password";
  maxLength?: number;
};

/** A password with [パスワードを表示]; without JavaScript a plain password field. Never prefilled. */
export function PasswordInput({ autoComplete, maxLength = 256, ...field }: Props) {
  const control = controlProps(field);
  return (
    <Field field={field}>
      <div className="grid gap-1">
        <input
          {...control}
          type="password"
          autoComplete={autoComplete}
          maxLength={maxLength}
          autoCapitalize="none"
          spellCheck={false}
          className={controlClass}
        />
        <ShowPassword inputId={control.id} label={componentWords[field.lang].showPassword} />
      </div>
    </Field>
  );
}
