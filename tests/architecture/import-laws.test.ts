import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "./source";

type Cruise = {
  summary: { violations: { rule: { name: string }; from: string }[]; totalCruised: number };
};

const depcruise = path.join(root, "tests/architecture/cruise/cruise.mjs");

function cruise(folder: string): Cruise {
  const args = [depcruise, "app", "components", "lib", "--output-type", "json"];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1e9 }),
    );
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

const laws: { name: string }[] = createRequire(import.meta.url)(
  path.join(root, ".dependency-cruiser.cjs"),
).forbidden;

/** For each law, the file and the one import that break it. */
const breakers: Record<string, readonly [file: string, target: string]> = {
  "no-circles": ["lib/kernel/yen.ts", "./rate"],
  "kernel-knows-no-one": ["lib/kernel/mask.ts", "../platform/env"],
  "words-know-the-kernel": ["lib/words/home.ts", "../platform/env"],
  "rules-and-formats-are-pure": ["lib/cards/rules.ts", "../platform/env"],
  "fragments-of-sql-serve-statements": ["lib/cards/rules/live.ts", "../../ledger/rules/holds.sql"],
  "schema-knows-shapes-only": ["lib/cards/schema.ts", "../platform/env"],
  "platform-knows-no-domain": ["lib/platform/env.ts", "../cards/rules"],
  "database-behind-store-and-queries": ["lib/cards/commands.ts", "../platform/db"],
  "commands-do-not-call-commands": ["lib/closing/commands.ts", "../cards/commands"],
  "queries-only-read": ["lib/cards/queries.ts", "../platform/transaction"],
  "another-domain-by-rules-or-store": ["lib/closing/store.ts", "../cards/queries"],
  "ui-knows-no-domain": ["components/ui/tag.tsx", "../../lib/cards/rules"],
  "components-take-data": ["components/form/field.tsx", "../../lib/platform/env"],
  "pages-read": ["app/x/page.tsx", "../../lib/cards/commands"],
  "app-never-touches-the-database": ["app/x/save/route.ts", "../../../lib/platform/db"],
  "lib-knows-no-web-framework": ["lib/cards/store.ts", "next"],
  "no-test-code-in-the-product": ["lib/cards/commands/tried.ts", "../../../tests/support"],
  "no-development-dependency-in-the-product": ["lib/cards/store/tool.ts", "vitest"],
  "jobs-are-shells": ["app/x/form.tsx", "../../lib/jobs/feed-import"],
  "floors-look-down-1": ["lib/products/rules.ts", "../ledger/rules"],
  "floors-look-down-2": ["lib/ledger/store.ts", "../audit/emit"],
  "floors-look-down-3": ["lib/audit/emit.ts", "../cards/rules"],
  "floors-look-down-4": ["lib/outbox/store.ts", "../cards/rules"],
  "floors-look-down-5": ["lib/auth/store.ts", "../cards/rules"],
  "floors-look-down-6": ["lib/points/store.ts", "../closing/rules"],
  "floors-look-down-7": ["lib/members/store.ts", "../closing/rules"],
  "floors-look-down-8": ["lib/registration/commands.ts", "../privacy/rules"],
  "neighbours-do-not-talk-mail": ["lib/mail/store.ts", "../ledger/rules"],
  "neighbours-do-not-talk-ledger": ["lib/ledger/rules.ts", "../mail/rules"],
  "neighbours-do-not-talk-audit": ["lib/audit/store.ts", "../credit/rules"],
  "neighbours-do-not-talk-statements": ["lib/statements/store.ts", "../credit/rules"],
  "neighbours-do-not-talk-credit": ["lib/credit/store.ts", "../audit/rules"],
  "neighbours-do-not-talk-cards": ["lib/cards/store/kept.ts", "../../points/rules"],
  "neighbours-do-not-talk-points": ["lib/points/rules.ts", "../cards/rules"],
  "neighbours-do-not-talk-revolving": ["lib/revolving/store.ts", "../cards/rules"],
  "neighbours-do-not-talk-debits": ["lib/debits/store.ts", "../cards/rules"],
  "neighbours-do-not-talk-disputes": ["lib/disputes/store.ts", "../cards/rules"],
  "neighbours-do-not-talk-registration": ["lib/registration/store.ts", "../closing/rules"],
  "neighbours-do-not-talk-support": ["lib/support/store.ts", "../closing/rules"],
  "neighbours-do-not-talk-feed": ["lib/feed/store.ts", "../closing/rules"],
  "neighbours-do-not-talk-closing": ["lib/closing/rules.ts", "../feed/rules"],
  "neighbours-do-not-talk-reminders": ["lib/reminders/rules.ts", "../feed/rules"],
};

/** Files that are only imported. */
const quiet = [
  "lib/ledger/rules/holds.sql.ts",
  "lib/feed/rules.ts",
  "lib/privacy/rules.ts",
  "lib/jobs/feed-import.ts",
  "tests/support.ts",
];
const quietTransact = [
  "lib/platform/transaction.ts",
  "lib/platform/db.ts",
  "lib/credit/rules.ts",
  "lib/audit/rules.ts",
];

/** A house in which every law is broken once. */
function buildBrokenHouse(): string {
  const house = mkdtempSync(path.join(tmpdir(), "kaiin-broken-house-"));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  };
  for (const file of [...quiet, ...quietTransact]) write(file, "export const quiet = 1;\n");
  write("lib/mail/rules.ts", "export const quiet = 1;\n");
  write("lib/kernel/rate.ts", 'import "./yen";\nexport const rate = 1;\n');
  for (const [file, target] of Object.values(breakers)) {
    write(file, `import "${target}";\nexport const broken = 1;\n`);
  }
  for (const name of ["next", "vitest"]) {
    const manifest = { name, version: "1.0.0", main: "index.js" };
    write(`node_modules/${name}/package.json`, JSON.stringify(manifest));
    write(`node_modules/${name}/index.js`, "module.exports = 1;\n");
  }
  const dependencies = { next: "1.0.0" };
  const devDependencies = { vitest: "1.0.0" };
  write("package.json", JSON.stringify({ type: "module", dependencies, devDependencies }));
  write("tsconfig.json", "{}");
  copyFileSync(
    path.join(root, ".dependency-cruiser.cjs"),
    path.join(house, ".dependency-cruiser.cjs"),
  );
  return house;
}

describe("依存の決まり", () => {
  const house = buildBrokenHouse();
  afterAll(() => rmSync(house, { recursive: true, force: true }));
  const broken = cruise(house).summary.violations;

  test.each(laws.map(({ name }) => name))("%s は破れば見つかる", (name) => {
    const [file] = breakers[name] ?? ["(破る行がありません)"];
    expect(
      broken.some(
        (found) => found.rule.name === name && (found.from === file || name === "no-circles"),
      ),
    ).toBe(true);
  });

  test("決まりが名指すパッケージは、どれも入っている", () => {
    const named = [...JSON.stringify(laws).matchAll(/node_modules\/(?:\(([^)]+)\)|([@\w-]+))\//g)];
    const packages = named.flatMap(([, several, one]) => several?.split("|") ?? one ?? []);
    expect(packages.length).toBeGreaterThan(5);
    expect(packages.filter((name) => !existsSync(path.join(root, "node_modules", name)))).toEqual(
      [],
    );
  });

  test("製品はすべての決まりを守っている", { timeout: 60_000 }, () => {
    const { violations, totalCruised } = cruise(root).summary;
    expect(totalCruised).toBeGreaterThan(50);
    expect(violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  });
});
