import { describe, expect, test } from "vitest";
import { importDelivery } from "@/lib/feed/commands";
import { systemActor } from "@/lib/kernel/actor";
import { freshDatabase } from "../../support/database";

const actor = systemActor("feed:import");

describe("x", () => {
  freshDatabase();
  test("y", async () => {
    for (const d of ["2026-11-20", "2026-11-24", "2026-11-25"]) {
      const r = await importDelivery(actor, `tests/fixtures/feed/${d}`);
      console.log(JSON.stringify(r, null, 1));
    }
    expect(1).toBe(1);
  });
});
