import { codeOf, type SourceFile } from "./source";

/** A law about source text: which files it is about, and what breaks it. */
export type Law = {
  readonly name: string;
  readonly instead: string;
  readonly appliesTo: (path: string) => boolean;
  readonly breach: (code: string, path: string) => string | null;
};

const inLib = (path: string) => path.startsWith("lib/") && !path.startsWith("lib/jobs/");
const isRules = (path: string) => /^lib\/[^/]+\/(rules|format)(\.ts$|\/)/.test(path);
const isKernel = (path: string) => path.startsWith("lib/kernel/");
const isCommandFile = (path: string) => /^lib\/[^/]+\/commands(\.ts$|\/)/.test(path);
const isQueryFile = (path: string) => /^lib\/[^/]+\/queries(\.ts$|\/)/.test(path);
const isSource = (path: string) => /\.tsx?$/.test(path);

function banned(pattern: RegExp): Law["breach"] {
  return (code) => pattern.exec(code)?.[0] ?? null;
}

const isFragment = (path: string) => path.endsWith(".sql.ts");
/** They recompute from the facts alone, on purpose: a second opinion. */
const isInvariant = (path: string) => path.startsWith("lib/closing/queries/invariants");

/** SQL that decides what a rule says, and the file that owns it. */
const ownedDecisions: readonly (readonly [pattern: RegExp, owner: string])[] = [
  [/\blapses_on\s*[<>]/, "ledger/rules/holds.sql.ts"],
  [/\bkind IN \('refund', 'credit_adjustment'\)/, "ledger/rules/card-transactions.sql.ts"],
  [/\bmax\(closing_on\)\s+FROM statement/, "ledger/rules/card-transactions.sql.ts"],
  [/\bclosing_on \+ 1\b/, "statements/rules/next-bill.sql.ts"],
  [/\bopen_fee_yen\s*\+/, "statements/rules/open.sql.ts"],
  [/\bFROM book_balance\b[\s\S]{0,80}\b[a-z]+\.account_id\)/, "credit/rules/facts.sql.ts"],
  [/\bexpires_on\s*(<|>=)/, "points/rules/lots.sql.ts"],
  [/\/ \w*\.?point_unit_yen/, "points/rules/lots.sql.ts"],
  [/\bproduct_span\b/, "products/rules/terms.sql.ts"],
  [/\bsent_at IS NULL AND\b/, "mail/rules/queue.sql.ts"],
  [/\bFROM lockout\b[\s\S]{0,80}'staff:%'/, "outbox/rules/due.sql.ts"],
  [/> \w+\.converted_at\b/, "revolving/rules/changes.sql.ts"],
  [/\bcurrent_date\b/i, "whoever is handed the business date"],
];

function ownedDecisionIn(code: string): string | null {
  for (const [pattern, owner] of ownedDecisions) {
    const found = pattern.exec(code)?.[0];
    if (found) return `${found.replaceAll(/\s+/g, " ")} (${owner})`;
  }
  return null;
}

/** These run before TypeScript can be loaded. */
const launchers = /^lib\/jobs\/(build|demo|generate|install|run)\.mjs$/;

/** Rooms of lib/ that are no domain: each has an order of its own. */
const isDomain = (path: string) =>
  /^lib\/[^/]+\//.test(path) && !/^lib\/(kernel|platform|words|jobs)\//.test(path);
/** Five questions; a format (how something is written down) and a protocol (how files are exchanged). */
const roomFile = /^lib\/[^/]+\/(schema|rules|store|queries|commands|format|protocol)(\.ts$|\/)/;
/** The two guards, next-auth's settings, and the one way to tell an event. */
const ownNames = [
  "lib/auth/session.ts",
  "lib/auth/config.ts",
  "lib/support/session.ts",
  "lib/audit/emit.ts",
];

export const laws: readonly Law[] = [
  {
    name: "a room has five kinds of files",
    instead:
      "schema, rules, store, queries or commands: a file, or a folder of nouns (format, protocol where files are written or exchanged)",
    appliesTo: isDomain,
    breach: (_code, path) => (roomFile.test(path) || ownNames.includes(path) ? null : path),
  },
  {
    name: "no Server Actions",
    instead: "a plain form that posts to <verb>/route.ts",
    appliesTo: isSource,
    breach: banned(/["']use server["']/),
  },
  {
    name: "no inline style",
    instead: "a class, or SVG attributes: the content security policy forbids style attributes",
    appliesTo: (path) => path.endsWith(".tsx"),
    breach: banned(/\sstyle=\{/),
  },
  {
    name: "no raw HTML",
    instead: "elements",
    appliesTo: isSource,
    breach: banned(/dangerouslySetInnerHTML/),
  },
  {
    name: "no barrels and no drawers",
    instead: "a file named after its noun",
    appliesTo: isSource,
    breach: (_code, path) =>
      /(^|\/)(index|utils?|helpers?|common|types)\.tsx?$/.exec(path)?.[0] ?? null,
  },
  {
    name: "kebab-case files",
    instead: "small-words-with-hyphens.ts",
    appliesTo: isSource,
    breach: (_code, path) =>
      /(^|\/)(\[?\.{0,3}[a-z0-9.-]+\]?|\([a-z]+\))$/.test(path) ? null : path,
  },
  {
    name: "files stay readable",
    instead: "a second file named after the part it holds (250 lines at most; words have no limit)",
    appliesTo: (path) => isSource(path) && !path.startsWith("lib/words/"),
    breach: (_code, _path) => null,
  },
  {
    name: "rules are pure",
    instead: "hand the value in",
    appliesTo: (path) => isRules(path) || isKernel(path),
    breach: banned(/\basync\b|\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env|\bfetch\(/),
  },
  {
    name: "the environment is read in one place",
    instead: "readSetting(name) of lib/platform/env.ts, where every variable has its shape",
    appliesTo: (path) =>
      /^(lib|app)\//.test(path) && path !== "lib/platform/env.ts" && !launchers.test(path),
    breach: banned(/\bprocess(\.env\b|\[|\?\.env\b)|\benv\b[^;]*from "(node:)?process"/),
  },
  {
    name: "a set is decided by the fragment beside its rule",
    instead: "import lib/<room>/rules/<noun>.sql.ts, and give it what is new",
    appliesTo: (path) => path.startsWith("lib/") && !isFragment(path) && !isInvariant(path),
    breach: (code) => ownedDecisionIn(code),
  },
  {
    name: "a fragment of SQL stands beside its rule",
    instead: "lib/<room>/rules/<noun>.sql.ts, of text alone",
    appliesTo: isFragment,
    breach: (code, path) =>
      /^lib\/[^/]+\/rules\/[a-z-]+\.sql\.ts$/.test(path)
        ? banned(/\bPrisma\b|\bquery\(|\$queryRaw/)(code, path)
        : path,
  },
  {
    name: "no any",
    instead: "unknown, and a check",
    appliesTo: isSource,
    breach: banned(/:\s*any\b|\bas any\b|<any>/),
  },
  {
    name: "no print outside jobs",
    instead: "platform/log",
    appliesTo: (path) => inLib(path) || path.startsWith("app/") || path.startsWith("components/"),
    breach: banned(/console\.(log|warn|error|info)\(/),
  },
  {
    name: "queries do not write",
    instead: "a store function called by a command",
    appliesTo: isQueryFile,
    breach: banned(
      /\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(|\.execute[(<`]|\b(INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/,
    ),
  },
  {
    name: "commands do not speak SQL",
    instead: "a function of store.ts",
    appliesTo: isCommandFile,
    breach: banned(/\.(query|execute)[(<`]|\btx\.\w+\.(create|update|upsert|delete|find)/),
  },
  {
    name: "a shape's refusal is typed",
    instead: "refusal(code), whose union the form has words for",
    appliesTo: (path) => /^lib\/[^/]+\/schema(\.ts$|\/)/.test(path),
    breach: banned(/\berror: "/),
  },
  {
    name: "no card number in a log",
    instead: "the id of the card",
    appliesTo: isSource,
    breach: banned(/log\.\w+\([^)]*(cardNumber|password|pin\b)/i),
  },
];

/** Every breach of every law, as "file: law: what → instead". */
export function breachesOf(files: readonly SourceFile[]): string[] {
  const breaches: string[] = [];
  for (const { path, text } of files) {
    const code = codeOf(text);
    for (const law of laws) {
      if (!law.appliesTo(path)) continue;
      const what =
        law.breach(code, path) ?? (law.name === "files stay readable" ? tooLong(text) : null);
      if (what) breaches.push(`${path}: ${law.name}: ${what} → ${law.instead}`);
    }
  }
  return breaches;
}

function tooLong(text: string): string | null {
  const lines = text.trimEnd().split("\n").length;
  return lines > 250 ? `${lines} lines` : null;
}

const writes = [
  /\b(?:tx|db\(\))\.(\w+)\.(?:create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(/g,
  /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?([a-z_]+)"?/g,
];

/** Which rooms write each table of the schema. */
export function writersOf(files: readonly SourceFile[], tables: ReadonlyMap<string, string>) {
  const writers = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    if (!path.startsWith("lib/") || path.startsWith("lib/jobs/")) continue;
    const room = path.split("/")[1] ?? "";
    for (const pattern of writes) {
      for (const [, name = ""] of codeOf(text).matchAll(pattern)) {
        const table = tables.get(name.toLowerCase());
        if (table) writers.set(table, (writers.get(table) ?? new Set()).add(room));
      }
    }
  }
  return writers;
}
