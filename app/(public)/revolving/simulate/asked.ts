import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingWords } from "@/lib/words/revolving";
import type { MonthlyRefusal } from "@/lib/revolving/rules/payment";
import { type Simulation, simulationOf } from "@/lib/revolving/rules/simulation";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import {
  type Params,
  readSimulation,
  type SimulationField,
  type SimulationProblem,
  simulationFields,
} from "@/lib/revolving/schema";

type Problem = SimulationProblem | MonthlyRefusal;

export type Asked = {
  readonly terms: RevolvingTerms;
  readonly simulation: Simulation | null;
  readonly problems: Partial<Record<SimulationField, Problem>>;
};

/** What an address asks for, calculated under terms, or what is wrong with it. */
export function askedOf(params: Params, terms: RevolvingTerms): Asked {
  const { order, problems } = readSimulation(params);
  if (!order) return { terms, simulation: null, problems };
  const result = simulationOf(terms, order);
  if (result.ok) return { terms, simulation: result.value, problems: {} };
  const field = result.refusal === "too-small-to-revolve" ? "amount" : "monthly";
  return { terms, simulation: null, problems: { [field]: result.refusal } };
}

/** The amounts of the terms as the words take them. */
export function termAmountsOf(terms: RevolvingTerms, lang: Language) {
  return {
    step: formatYen(terms.stepYen, lang),
    minimum: formatYen(terms.minimumYen, lang),
    tranche: formatYen(terms.trancheYen, lang),
  };
}

/** The sentence for each wrong field. */
export function sentencesOf({ terms, problems }: Asked, lang: Language): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const name of simulationFields) {
    const problem = problems[name];
    if (problem) sentences[name] = sentenceOf(problem, terms, lang);
  }
  return sentences;
}

function sentenceOf(problem: Problem, terms: RevolvingTerms, lang: Language): string {
  const { problems, refusals } = revolvingWords[lang];
  const isRefusal = (name: Problem): name is MonthlyRefusal => name in refusals;
  if (!isRefusal(problem)) return problems[problem];
  return refusals[problem](termAmountsOf(terms, lang));
}
