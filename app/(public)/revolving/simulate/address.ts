import { type Query, withQuery } from "@/lib/kernel/url";
import type { MonthlyRefusal } from "@/lib/revolving/rules/payment";
import { type Simulation, simulationOf } from "@/lib/revolving/rules/simulation";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import {
  readSimulation,
  type SimulationField,
  type SimulationProblem,
  simulationFields,
  typedSimulation,
} from "@/lib/revolving/schema";

export type Problem = SimulationProblem | MonthlyRefusal;

export type SimulationRequest = {
  readonly terms: RevolvingTerms;
  readonly simulation: Simulation | null;
  readonly problems: Partial<Record<SimulationField, Problem>>;
};

/** The simulation a URL asks for, or what is wrong with its parameters. */
export function readRequest(query: Query, terms: RevolvingTerms): SimulationRequest {
  const { order, problems } = readSimulation(query);
  if (!order) return { terms, simulation: null, problems };
  const result = simulationOf(terms, order);
  if (result.ok) return { terms, simulation: result.value, problems: {} };
  const field = result.refusal === "too-small-to-revolve" ? "amount" : "monthly";
  return { terms, simulation: null, problems: { [field]: result.refusal } };
}

/** The schedule of the same simulation as a file. */
export function schedulePath(query: Query, format: "csv"): string {
  const typed = simulationFields.map((name) => [name, typedSimulation(query, name)] as const);
  const given = Object.fromEntries(typed.filter(([, text]) => text !== ""));
  return withQuery("/revolving/simulate/schedule", { format, ...given });
}
