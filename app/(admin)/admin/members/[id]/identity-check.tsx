import { memberActionPath } from "../../address";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Note } from "@/components/ui/note";
import { Surface } from "@/components/ui/surface";
import { Tag } from "@/components/ui/tag";
import type { Language } from "@/lib/kernel/language";
import { supportWords } from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";
import type { MemberFile } from "@/lib/support/queries/member-file";
import { checkItems } from "@/lib/support/rules";
import { AnswerForm } from "./form";

type Props = { lang: Language; file: MemberFile; flash: Flash };

/** 本人確認: the caller's answers, each 一致 or 不一致. */
export function IdentityCheck({ lang, file, flash }: Props) {
  const t = supportWords[lang].check;
  const { check } = file;
  const mayStart = check.status !== "open" && check.status !== "passed";
  return (
    <Surface heading={t.heading} id="check">
      {check.status === "passed" && <Note role="status">{t.passed}</Note>}
      {check.status === "failed" && (
        <Note kind="bad" role="status">
          {t.failed}
        </Note>
      )}
      {check.status === "spent" && <p className="text-quiet">{t.spent}</p>}
      <Outcomes lang={lang} file={file} />
      {check.status === "open" && <AnswerForm lang={lang} file={file} flash={flash} />}
      {mayStart && check.isSupervisorNeeded && <Note kind="bad">{t.supervisor}</Note>}
      {mayStart && !check.isSupervisorNeeded && (
        <Form action={memberActionPath(file.cardmemberId, "check/start")} layout="plain">
          <SubmitButton size="regular" variant={check.status === "none" ? "primary" : "secondary"}>
            {check.status === "none" ? t.start : t.again}
          </SubmitButton>
        </Form>
      )}
    </Surface>
  );
}

/** The items compared so far; the answers are not stored. */
function Outcomes({ lang, file }: Pick<Props, "lang" | "file">) {
  const t = supportWords[lang].check;
  const { status, answers } = file.check;
  if (status === "none") return null;
  const rows = checkItems.flatMap((item) => {
    const outcome = answers[item];
    if (!outcome) return [];
    const tag = <Tag kind={outcome === "matched" ? "fixed" : "bad"}>{t[outcome]}</Tag>;
    return [{ term: t.items[item], value: tag }];
  });
  if (rows.length === 0) return null;
  return <DefinitionRows rows={rows} />;
}
