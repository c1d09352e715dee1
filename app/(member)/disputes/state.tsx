import { Tag } from "@/components/ui/tag";
import type { CaseHead } from "@/lib/disputes/queries";
import { outcomes } from "@/lib/disputes/rules";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";

type Props = { lang: Language; dispute: Pick<CaseHead, "status" | "resolution"> };

/** The state of a case, as a word. */
export function CaseStatus({ lang, dispute }: Props) {
  const t = disputeWords[lang];
  const { status, resolution } = dispute;
  if (resolution) return <Tag kind="plain">{t.outcomes[outcomes[resolution]]}</Tag>;
  if (status === "withdrawn") return <Tag kind="plain">{t.states.withdrawn}</Tag>;
  return <Tag kind={status === "asked" ? "bad" : "fixed"}>{t.states[status]}</Tag>;
}
