import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import {
  allClerks,
  browserKinds,
  householdNames,
  householdOf,
  loginOf,
  neighboursOf,
} from "./support/people";
import { runJob } from "./support/portal";

const root = path.resolve(import.meta.dirname, "../..");
const folder = () => process.env.E2E_FOLDER ?? "";

function filesBelow(place: string, pattern: RegExp): string[] {
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name))
    .map((name) => path.join(place, name));
}

const contracts = () => [
  ...householdNames.flatMap((name) => Object.values(householdOf(name).contracts)),
  ...browserKinds.flatMap((kind) => Object.values(neighboursOf(kind))),
];
const members = () => contracts().flatMap((contract) => contract.members);

/** What opens something, or is kept as a hash alone. */
function secrets(): string[] {
  const passwords = [
    ...Object.values(householdOf("sweeps").logins).map(({ password }) => password),
    ...allClerks().map(({ password }) => password),
    ...browserKinds.map((kind) => loginOf(neighboursOf(kind).forgetful).password),
    "natsu-no-owari-no-ame",
    "natsu-no-owari-1",
  ];
  const { secrets: codes } = JSON.parse(readFileSync(path.join(folder(), "e2e.json"), "utf8")) as {
    secrets: Record<string, string>;
  };
  const keys = filesBelow(path.join(folder(), "secrets"), /./).map((file) =>
    readFileSync(file, "utf8").trim(),
  );
  const cards = members().map(({ cardNumber }) => cardNumber);
  return [...passwords, ...cards, ...Object.values(codes), ...keys].filter(
    (text) => text.length > 7,
  );
}

/** What is encrypted at rest. */
function personal(): string[] {
  return members().flatMap(({ person, email }) => [person.birthDate, email].filter(Boolean));
}

/** Which of these stand in a text; told by their first letters alone. */
function found(text: string, of: readonly string[]): string[] {
  return of.filter((one) => text.includes(one)).map((one) => `${one.slice(0, 4)}…`);
}

async function dump(): Promise<string> {
  expect(await runJob("dump")).toEqual({ code: 0 });
  return readFileSync(path.join(folder(), "dump.txt"), "utf8");
}

test("データベースには、番号も合言葉もコードも、読める個人の情報もない", async () => {
  const text = await dump();
  expect(text).toContain("cardmember: ");
  expect(text).toContain("佐藤");
  expect(found(text, secrets())).toEqual([]);
  expect(found(text, personal())).toEqual([]);
});

test("記録には、番号も合言葉もコードも、個人の情報もない", () => {
  const log = readFileSync(path.join(folder(), "portal.log"), "utf8");
  expect(found(log, [...secrets(), ...personal()])).toEqual([]);
});

test("ブラウザーに渡すファイルに、秘密もソースの写しもない", () => {
  const place = path.join(root, ".next/static");
  const files = filesBelow(place, /\.(js|css|json|html)$/);
  expect(files.length).toBeGreaterThan(3);
  const names = ["KAIIN_", "DATABASE_URL", "NEXTAUTH_SECRET", "sourceMappingURL"];
  for (const file of files) {
    expect(found(readFileSync(file, "utf8"), [...secrets(), ...names]), file).toEqual([]);
  }
  expect(filesBelow(place, /\.map$/)).toEqual([]);
  expect(existsSync(path.join(root, "public/robots.txt"))).toBe(true);
});
