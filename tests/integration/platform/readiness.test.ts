import { describe, expect, test } from "vitest";
import { readiness } from "@/lib/platform/readiness";
import { asOwner, databaseUrl, freshDatabase } from "../../support/database";

const shared = globalThis as { kaiinReadiness?: unknown };

/** As a process that has not asked yet. */
function forgetAnswers(): void {
  shared.kaiinReadiness = undefined;
}

describe("準備ができているか", () => {
  const database = freshDatabase("web");

  test("データベースと移行がそろえば、できている", async () => {
    expect(await readiness()).toBe("ready");
  });

  test("同時に何度聞いても、確かめるのは1度だけ", async () => {
    forgetAnswers();
    const first = readiness();
    expect(readiness()).toBe(first);
    expect(await first).toBe("ready");
  });

  test("足りない移行があれば、できていない", async () => {
    await asOwner(database.name, (client) =>
      client.query(
        `DELETE FROM _prisma_migrations WHERE migration_name =
         (SELECT max(migration_name) FROM _prisma_migrations)`,
      ),
    );
    forgetAnswers();
    expect(await readiness()).toBe("not-migrated");
  });

  test("データベースにつながらなければ、できていない", async () => {
    process.env.DATABASE_URL = databaseUrl("not_there", "web");
    forgetAnswers();
    expect(await readiness()).toBe("no-database");
    process.env.DATABASE_URL = databaseUrl(database.name, "web");
    forgetAnswers();
  });
});
