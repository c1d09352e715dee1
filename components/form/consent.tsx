import type { ReactNode } from "react";
import { controlProps, FieldError, FieldMark } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";

type Props = { lang: Language; name: string; label: ReactNode; error?: string };

/** A required consent; never ticked beforehand. */
export function Consent({ lang, name, label, error }: Props) {
  const control = controlProps({ lang, name, label, error, mark: "required" });
  return (
    <div className="grid max-w-form gap-1.5">
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          value="yes"
          {...control}
          className="mt-0.5 size-6 shrink-0 accent-indigo"
        />
        <span>
          {label} <FieldMark lang={lang} mark="required" />
        </span>
      </label>
      <FieldError field={{ name, error }} />
    </div>
  );
}
