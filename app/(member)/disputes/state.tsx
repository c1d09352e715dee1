import { Tag } from "@/components/ui/tag";
import type { CaseHead } from "@/lib/disputes/queries";
import { outcomes } from "@/lib/disputes/rules";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";

type Props = { lang: Language; dispute: Pick<CaseHead, "state" | "resolution"> };

/** Where a case stands, in a word or two. */
export function CaseState({ lang, dispute }: Props) {
  const t = disputeWords[lang];
  const { state, resolution } = dispute;
  if (resolution) return <Tag kind="plain">{t.outcomes[outcomes[resolution]]}</Tag>;
  if (state === "withdrawn") return <Tag kind="plain">{t.states.withdrawn}</Tag>;
  return <Tag kind={state === "asked" ? "bad" : "fixed"}>{t.states[state]}</Tag>;
}
