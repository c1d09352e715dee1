import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { actorBreaches } from "./actors/actors";
import { memberTablesOf } from "./actors/member-tables";
import { modulesOf } from "./actors/modules";
import { productSources, root, type SourceFile } from "./source";

const schema = readFileSync(path.join(root, "prisma/schema.prisma"), "utf8");
const tables = memberTablesOf(schema);

const actorFile = {
  path: "lib/kernel/actor.ts",
  text: readFileSync(path.join(root, "lib/kernel/actor.ts"), "utf8"),
};

const importing =
  'import type { MemberActor, SupportActor, SystemActor } from "@/lib/kernel/actor";\n';

/** The breaches of a house of one file of queries (or of `path`) and others it names. */
function breachesOf(text: string, filePath = "lib/cards/queries.ts", others: SourceFile[] = []) {
  const file = { path: filePath, text: importing + text };
  return actorBreaches(modulesOf([actorFile, file, ...others]), tables);
}

const read = "db().card.findMany({})";

/** Queries of a member's table that anybody can call. */
const unguarded: Record<string, string> = {
  "no parameter": `export async function f() { return ${read}; }`,
  "an id": `export async function f(accountId: string) { return ${read}; }`,
  "a name that only sounds like one": `export async function f(actor: string) { return ${read}; }`,
  "an actor of one's own": `type Actor = { accountId: string }; export async function f(actor: Actor) { return ${read}; }`,
  "a part of an actor": `export async function f(actor: Pick<MemberActor, "accountId">) { return ${read}; }`,
  "an actor or nobody": `export async function f(actor: MemberActor | null) { return ${read}; }`,
  "an actor left out": `export async function f(actor?: MemberActor) { return ${read}; }`,
  "a default": `export async function f(actor: MemberActor = nobody) { return ${read}; }`,
  "an actor second": `export async function f(id: string, actor: MemberActor) { g(actor); return ${read}; }`,
  "an arrow": `export const f = async (id: string) => ${read};`,
  "in cache": `export const f = cache(async (id: string) => ${read});`,
  "in two wrappers": `export const f = once(cache(async (id: string) => ${read}));`,
  "wrapped by name": `async function g(id: string) { return ${read}; } export const f = cache(g);`,
  "exported at the end": `async function f(id: string) { return ${read}; } export { f };`,
  "exported under another name": `async function f(id: string) { return ${read}; } export { f as g };`,
  "by default": `export default async function (id: string) { return ${read}; }`,
  "in an object": `export const f = { g: async (id: string) => ${read} };`,
  "a method": `export const f = { async g(id: string) { return ${read}; } };`,
  "a generator": `export async function* f(id: string) { yield ${read}; }`,
  "made by another function": `const g = () => ${read}; export const f = bind(g());`,
  "behind a helper": `const g = () => ${read}; export function f(id: string) { return g(); }`,
  "in SQL": "export const f = (id: string) => sql`SELECT * FROM card WHERE card_id = ${id}`;",
  "in a join": "export const f = (id: string) => sql`SELECT * FROM bank b JOIN card c ON true`;",
  "in a list": "export const f = (id: string) => sql`SELECT * FROM bank b, card c`;",
  "in small letters": "export const f = (id: string) => sql`select * from card`;",
  "a table put in": "export const f = (id: string) => sql`SELECT * FROM ${table}`;",
  "SQL kept elsewhere":
    'const text = "SELECT 1 FROM card"; export const f = (id: string) => run(text);',
  "through another handle": "export const f = (id: string, tx: Tx) => tx.card.findFirst({});",
  "a table chosen while it runs": "export const f = (table: string) => db()[table].findMany({});",
  "a count": "export const f = () => db().card.count({});",
};

/** Actors that are taken and say nothing. */
const idle: Record<string, string> = {
  "a member": `export async function f(actor: MemberActor) { return ${read}; }`,
  "with an underscore": `export async function f(_actor: MemberActor) { return ${read}; }`,
  "under another name": `export async function f(whoever: MemberActor) { return ${read}; }`,
  "a type of another name": `type Me = MemberActor; export async function f(me: Me) { return ${read}; }`,
  "a generic": `export async function f<A extends MemberActor>(me: A) { return ${read}; }`,
  "taken apart": `export async function f({ accountId }: MemberActor) { return ${read}; }`,
  "hidden by another": `export async function f(actor: MemberActor) { const rows = await ${read}; return rows.map((actor) => actor.id); }`,
  "in a type": `export async function f(actor: MemberActor) { let x: typeof actor; return ${read}; }`,
  "thrown away": `export async function f(actor: MemberActor) { void actor; return ${read}; }`,
  "by its role": `export async function f(actor: MemberActor) { if (actor.role !== "basic") return []; return ${read}; }`,
  "by its role alone, taken apart": `export async function f({ role }: MemberActor) { return role === "basic" ? ${read} : []; }`,
  "by its role, out of it": `export async function f(actor: MemberActor) { const { role } = actor; return role === "basic" ? ${read} : []; }`,
  "by a helper": `const g = (actor: MemberActor) => ${read}; export const f = (actor: MemberActor) => g(actor);`,
  "a clerk": `export async function f(actor: SupportActor) { return ${read}; }`,
  "a formatter": "export const textOf = (actor: MemberActor, yen: number) => `${yen} yen`;",
  "a job, where nobody's table is read":
    "export const f = (actor: SystemActor) => db().bank.findMany({});",
};

/** As it should be. */
const guarded: Record<string, string> = {
  "a member's own": `export async function f(actor: MemberActor) { return db().card.findMany({ where: { accountId: actor.accountId } }); }`,
  "handed on": `const g = ({ accountId }: MemberActor) => db().card.findMany({ where: { accountId } }); export const f = cache(async (actor: MemberActor) => g(actor));`,
  "a job sees everything": `export async function f(_actor: SystemActor) { return ${read}; }`,
  "a clerk by role": `export async function f(actor: SupportActor) { return actor.role === "agent" ? ${read} : []; }`,
  "nobody's table": "export async function f(bankCode: string) { return db().bank.findMany({}); }",
  "nobody's table in SQL": "export const f = (code: string) => sql`SELECT * FROM bank`;",
  "a column":
    "export const columns = sql`account_id, card.last_five IS DISTINCT FROM card.expires`;",
  "a helper that is not exported": `const g = (accountId: string) => db().card.findMany({ where: { accountId } }); export const f = (actor: MemberActor) => g(actor.accountId);`,
};

describe("会員の表を読むものは、誰が読むかを受け取る", () => {
  test.each(Object.entries(unguarded))("受け取らなければ見つかる: %s", (_name, text) => {
    expect(breachesOf(text)).toEqual([
      expect.stringMatching(/does not take an actor first|cannot be read/),
    ]);
  });

  test.each(Object.entries(idle))("受け取っても使わなければ見つかる: %s", (_name, text) => {
    expect(breachesOf(text)).toEqual([
      expect.stringMatching(/does not use it|does not ask whose rows/),
    ]);
  });

  test.each(Object.entries(guarded))("正しいものは通る: %s", (_name, text) => {
    expect(breachesOf(text)).toEqual([]);
  });

  test("ほかのファイルから再び公開されても見つかる", () => {
    const store = { path: "lib/cards/store.ts", text: `export const load = () => ${read};` };
    for (const text of ['export { load } from "../store";', 'export * from "../store";']) {
      expect(breachesOf(text, "lib/cards/queries/one.ts", [store])).toHaveLength(1);
    }
    const through = 'import { load } from "@/lib/cards/store"; export const f = () => load();';
    expect(breachesOf(through, "lib/cards/queries/one.ts", [store])).toHaveLength(1);
    const lazily = 'export const f = async () => (await import("../store")).load();';
    expect(breachesOf(lazily, "lib/cards/queries/one.ts", [store])).toHaveLength(1);
  });

  test("コマンドは、会員の表を読まなくても受け取る", () => {
    const text = "export async function f(bankCode: string) { return save(bankCode); }";
    expect(breachesOf(text, "lib/cards/commands/one.ts")).toHaveLength(1);
    expect(breachesOf(text, "lib/cards/store.ts")).toEqual([]);
  });

  test("製品のすべてのコマンドと問い合わせがそうしている", () => {
    expect(actorBreaches(modulesOf(productSources()), tables)).toEqual([]);
  });
});

describe("会員の表", () => {
  test("契約や会員やログインの列をもつ表と、その行を指す表である", () => {
    for (const table of [
      "account",
      "card",
      "session",
      "recovery_code",
      "mail",
      "quarantined_row",
    ]) {
      expect(tables.tables, table).toContain(table);
    }
    for (const table of ["bank", "product_terms", "cycle_closing", "staff", "feed_delivery"]) {
      expect(tables.tables, table).not.toContain(table);
    }
    expect(tables.delegates).toContain("recoveryCode");
  });
});
