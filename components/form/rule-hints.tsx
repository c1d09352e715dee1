import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { fieldId } from "./field";
import { type HintRule, RuleHintList } from "./rule-hints-island";

type Props = { lang: Language; name: string; rules: readonly HintRule[] };

/** The `hint` of a field: its rules, ticked off while typing; without JavaScript a plain list. */
export function RuleHints({ lang, name, rules }: Props) {
  const t = componentWords[lang];
  return <RuleHintList inputId={fieldId(name)} rules={rules} met={t.ruleMet} open={t.ruleOpen} />;
}
