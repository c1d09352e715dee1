import "server-only";
import { Counter, collectDefaultMetrics, Registry } from "prom-client";

type Metrics = {
  readonly registry: Registry;
  readonly passwordEvaluations: Counter;
  readonly passwordDummies: Counter;
};

// Next bundles routes and instrumentation apart; the registry has to be one all the same.
const shared = globalThis as { kaiinMetrics?: Metrics };

/** The counters of this process, made once. */
export function metrics(): Metrics {
  shared.kaiinMetrics ??= makeMetrics();
  return shared.kaiinMetrics;
}

function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const passwordEvaluations = new Counter({
    name: "kaiin_password_evaluations_total",
    help: "bcrypt comparisons against a real stored hash",
    registers: [registry],
  });
  const passwordDummies = new Counter({
    name: "kaiin_password_dummies_total",
    help: "bcrypt comparisons against a hash nobody owns",
    registers: [registry],
  });
  return { registry, passwordEvaluations, passwordDummies };
}
