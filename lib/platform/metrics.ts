import "server-only";
import { Counter, collectDefaultMetrics, Registry } from "prom-client";

type Metrics = {
  readonly registry: Registry;
  /** bcrypt comparisons against a real stored hash. */
  readonly passwordEvaluations: Counter;
  /** bcrypt comparisons made for an ID nobody owns. */
  readonly passwordDummies: Counter;
  /** Requests turned away before anything was counted, by reason. */
  readonly turnedAway: Counter<"reason">;
};

const shared = globalThis as { kaiinMetrics?: Metrics };

/** The one registry of this process, whichever bundle asks. */
export function metrics(): Metrics {
  shared.kaiinMetrics ??= newMetrics();
  return shared.kaiinMetrics;
}

type Total = { readonly name: string; readonly help: string };

/**
 * A total that the database keeps, whichever process adds to it; it is read when it is asked for. What
 * cannot be read stays as it was: the other counters are told all the same.
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
