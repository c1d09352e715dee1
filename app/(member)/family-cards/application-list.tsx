import { applicationPath } from "./address";
import { Steps } from "@/components/ui/steps";
import { Surface } from "@/components/ui/surface";
import { Tag } from "@/components/ui/tag";
import type { ApplicationView } from "@/lib/cards/queries/family";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { familyCardsWords } from "@/lib/words/family-cards";

type Props = { lang: Language; applications: readonly ApplicationView[] };

/** The state of each application. */
export function ApplicationList({ lang, applications }: Props) {
  const t = familyCardsWords[lang];
  return (
    <div className="grid gap-4">
      {applications.map((application) => (
        <Surface
          key={application.receiptNo}
          heading={<a href={applicationPath(application.receiptNo)}>{application.name}</a>}
          id={`application-${application.receiptNo}`}
          aside={
            <span className="text-small text-quiet">
              {t.appliedOn(formatDateTime(application.appliedAt, lang))}
            </span>
          }
        >
          <ApplicationStatus lang={lang} application={application} />
        </Surface>
      ))}
    </div>
  );
}

type StatusProps = { lang: Language; application: Pick<ApplicationView, "step" | "refusal"> };

/** 受付 → 審査中 → お届け; or お断り with the reason. */
export function ApplicationStatus({ lang, application: { step, refusal } }: StatusProps) {
  const t = familyCardsWords[lang];
  const steps = ["received", "reviewing", "approved", "delivered"] as const;
  const at = steps.findIndex((one) => one === step);
  return (
    <div className="grid gap-2">
      {step === "refused" ? (
        <p>
          <Tag kind="bad">{t.steps.refused}</Tag>
        </p>
      ) : (
        <Steps lang={lang} current={at} labels={steps.map((one) => t.steps[one])} />
      )}
      <p>{t.stepWhy[step]}</p>
      {refusal && <p>{t.refusedBecause(refusal)}</p>}
    </div>
  );
}
