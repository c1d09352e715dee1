import "server-only";
import { Counter, collectDefaultMetrics, Registry } from "prom-client";

type Metrics = {
  readonly registry: Registry;
  /** bcrypt comparisons against a real stored hash. */
  readonly passwordEvaluations: Counter;
  /** bcrypt comparisons for a user ID that does not exist. */
  readonly passwordDummies: Counter;
  /** Requests refused before anything was counted, by reason. */
  readonly turnedAway: Counter<"reason">;
};

const shared = globalThis as { kaiinMetrics?: Metrics };

/** The registry of this process, shared by all bundles. */
export function metrics(): Metrics {
  shared.kaiinMetrics ??= newMetrics();
  return shared.kaiinMetrics;
}

type Total = { readonly name: string; readonly help: string };

/**
 * A total stored in the database and shared by all processes; it is read when the metrics are requested.
 * If it cannot be read, it stays unchanged and the other metrics are still served.
 */
export function watchTotal({ name, help }: Total, read: () => Promise<number>): void {
  const { registry } = metrics();
  if (registry.getSingleMetric(name)) return;
  registry.registerMetric(
    new Counter({
      name,
      help,
      registers: [],
      async collect() {
        const total = await read().catch(() => null);
        if (total === null) return;
        this.reset();
        this.inc(total);
      },
    }),
  );
}

function newMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    passwordEvaluations: new Counter({
      name: "kaiin_password_evaluations_total",
      help: "bcrypt comparisons against a real stored hash",
      registers,
    }),
    passwordDummies: new Counter({
      name: "kaiin_password_dummies_total",
      help: "bcrypt comparisons against a dummy hash",
      registers,
    }),
    turnedAway: new Counter({
      name: "kaiin_turned_away_total",
      help: "requests refused before anything was counted",
      labelNames: ["reason"],
      registers,
    }),
  };
}
