import { FieldList, type Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { OneTimeCodeInput } from "@/components/form/one-time-code-input";
import { SubmitButton } from "@/components/form/submit-button";
import { profileFormWords } from "@/lib/words/profile";
import type { EmailFlowView } from "@/lib/members/queries/profile";
import { changePath } from "../address";
import { AcceptForm } from "../form";

/** 入力: the new address. */
export function EmailForm(given: Given) {
  const t = profileFormWords[given.lang];
  const address = {
    name: "email",
    label: t.email,
    hint: t.emailHint,
    mark: "required",
    type: "email",
    autoComplete: "email",
    spellCheck: false,
  } as const;
  return (
    <Form action="/profile/email/send">
      <FieldList {...given} fields={[address]} />
      <SubmitButton>{t.sendCode}</SubmitButton>
    </Form>
  );
}

type CodeProps = Omit<Given, "values"> & { flow: EmailFlowView; isPasswordDue: boolean };

/** 確認: the code from the new address. */
export function EmailCodeForm({ lang, errors, flow, isPasswordDue }: CodeProps) {
  const t = profileFormWords[lang];
  return (
    <>
      <AcceptForm
        lang={lang}
        errors={errors}
        action={changePath("email", "accept")}
        hidden={{ flow: flow.flowId }}
        isPasswordDue={isPasswordDue}
        formHref={changePath("email")}
      >
        <OneTimeCodeInput
          lang={lang}
          name="code"
          label={t.code}
          mark="required"
          error={errors.code}
        />
      </AcceptForm>
      {flow.canResend && (
        <Form action="/profile/email/resend" hidden={{ flow: flow.flowId }}>
          <p className="text-small text-quiet">{t.codeLate}</p>
          <SubmitButton variant="secondary" size="small">
            {t.resend}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
