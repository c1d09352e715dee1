import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { productSources, root, type SourceFile } from "./source";
import { breachesOf, laws, writersOf } from "./tidy";

/** One line that breaks each law: a law nobody has seen fail guards nothing. */
const breakers: Record<string, SourceFile> = {
  "a room has five kinds of files": { path: "lib/cards/card-door.ts", text: "" },
  "no Server Actions": { path: "app/x/form.tsx", text: '"use server";' },
  "no inline style": { path: "app/x/page.tsx", text: "<p style={{ color: 1 }} />" },
  "no raw HTML": { path: "app/x/page.tsx", text: "<p dangerouslySetInnerHTML={x} />" },
  "no barrels and no drawers": { path: "lib/cards/utils.ts", text: "" },
  "kebab-case files": { path: "lib/cards/cardRules.ts", text: "" },
  "files stay readable": { path: "lib/cards/rules.ts", text: "x\n".repeat(251) },
  "rules are pure": { path: "lib/cards/rules.ts", text: "const now = Date.now();" },
  "the environment is read in one place": {
    path: "lib/cards/store.ts",
    text: "const url = process.env.DATABASE_URL;",
  },
  "a set is decided by the fragment beside its rule": {
    path: "lib/cards/store.ts",
    text: "`SELECT FROM hold WHERE open_yen > 0 AND lapses_on > $1`",
  },
  "a fragment of SQL stands beside its rule": { path: "lib/cards/store/live.sql.ts", text: "" },
  "no any": { path: "lib/cards/rules.ts", text: "const x: any = 1;" },
  "no print outside jobs": { path: "lib/cards/store.ts", text: "console.log(1)" },
  "queries do not write": { path: "lib/cards/queries.ts", text: "db().card.update(x)" },
  "commands do not speak SQL": { path: "lib/cards/commands.ts", text: "tx.card.update(x)" },
  "a shape's refusal is typed": {
    path: "lib/cards/schema.ts",
    text: 'z.string({ error: "missing" })',
  },
  "no card number in a log": { path: "lib/cards/store.ts", text: "log.info(cardNumber)" },
};

describe("ソースの決まり", () => {
  test("どの決まりも、破る1行で必ず失敗する", () => {
    for (const law of laws) {
      const breaker = breakers[law.name];
      expect(breaker, law.name).toBeDefined();
      const found = breachesOf([breaker as SourceFile]);
      expect(
        found.some((breach) => breach.includes(`: ${law.name}: `)),
        law.name,
      ).toBe(true);
    }
  });

  test("製品のソースは決まりをすべて守っている", () => {
    expect(breachesOf(productSources())).toEqual([]);
  });
});

describe("部屋のファイル", () => {
  test.each(["rules-fee.ts", "keep-change.ts", "session.ts", "stores/fee.ts", "rules.tsx"])(
    "5つの名前でない %s は見つかる",
    (name) => {
      const [breach = ""] = breachesOf([{ path: `lib/cards/${name}`, text: "" }]);
      expect(breach).toContain("a room has five kinds of files");
    },
  );

  test.each([
    "rules.ts",
    "rules/fee.ts",
    "rules/fee.sql.ts",
    "format/file.ts",
    "protocol/batch.ts",
  ])("%s は部屋のファイル", (name) =>
    expect(breachesOf([{ path: `lib/cards/${name}`, text: "" }])).toEqual([]),
  );
});

/** Tables by every name they are written with: the Prisma model's and the SQL one. */
function tablesOfSchema(): Map<string, string> {
  const schema = readFileSync(path.join(root, "prisma/schema.prisma"), "utf8");
  const tables = new Map<string, string>();
  for (const [, model = "", body = ""] of schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model;
    tables.set(model.toLowerCase(), table);
    tables.set(table, table);
  }
  return tables;
}

describe("表の書き手", () => {
  test("1つの表を書くのは1つの部屋だけ", () => {
    const writers = writersOf(productSources(), tablesOfSchema());
    const shared = [...writers].filter(([, rooms]) => rooms.size > 1);
    expect(shared.map(([table, rooms]) => `${table}: ${[...rooms].sort().join(", ")}`)).toEqual([]);
  });

  test("2つの部屋が書けば見つかる", () => {
    const files = [
      { path: "lib/cards/store.ts", text: "tx.card.update(x)" },
      { path: "lib/feed/store.ts", text: "INSERT INTO card VALUES" },
    ];
    expect([...(writersOf(files, tablesOfSchema()).get("card") ?? [])]).toEqual(["cards", "feed"]);
  });
});
