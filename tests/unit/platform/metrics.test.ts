import { expect, test } from "vitest";
import { metrics, watchTotal } from "@/lib/platform/metrics";

const of = async (name: string) =>
  /^\w+_total (\d+)$/m.exec(await metrics().registry.getSingleMetricAsString(name))?.[1];

test("データベースにある合計は、読むたびに数え直し、読めないあいだは前の値のまま", async () => {
  const name = "kaiin_example_total";
  let total: number | null = 3;
  const read = async () => {
    if (total === null) throw new Error("the database is away");
    return total;
  };
  watchTotal({ name, help: "an example" }, read);
  watchTotal({ name, help: "an example" }, read);
  expect(await of(name)).toBe("3");
  expect(await of(name)).toBe("3");
  total = 5;
  expect(await of(name)).toBe("5");
  total = null;
  expect(await of(name)).toBe("5");
  expect(await metrics().registry.metrics()).toContain("kaiin_password_evaluations_total");
});
