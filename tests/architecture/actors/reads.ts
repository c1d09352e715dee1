import type { Tables } from "./member-tables";
import {
  type Declared,
  declaredAs,
  exportsOf,
  type Module,
  type Modules,
  type Node,
  nodeOf,
  nodesOf,
  textOf,
  walk,
} from "./modules";

export const keyOf = ({ path, name }: Declared): string => `${path}#${name}`;

/** Every declaration that reads a member's table, by itself or through another. */
export function readersOf(modules: Modules, tables: Tables): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const waiting: string[] = [];
  for (const file of modules.values()) {
    for (const [name, nodes] of file.declarations) {
      const key = keyOf({ path: file.path, name });
      if (readsItself(nodes, tables)) waiting.push(key);
      for (const used of usedIn(modules, file, nodes)) {
        users.set(keyOf(used), [...(users.get(keyOf(used)) ?? []), key]);
      }
    }
  }
  const readers = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (readers.has(next)) continue;
    readers.add(next);
    waiting.push(...(users.get(next) ?? []));
  }
  return readers;
}

/** What of any top level is named in a piece of a module. */
function usedIn(modules: Modules, file: Module, nodes: readonly Node[]): readonly Declared[] {
  const used: Declared[] = [];
  walk(nodes, (node) => {
    if (node.type === "Identifier" && node.ctxt === file.scope) {
      const name = textOf(node);
      const imported = file.imports.get(name);
      if (imported?.name === "*") used.push(...exportsOf(modules, imported.from).values());
      const declared = declaredAs(modules, file, name);
      if (declared) used.push(declared);
    }
    const isImport = node.type === "CallExpression" && nodeOf(node.callee)?.type === "Import";
    for (const { expression } of isImport ? argumentsOf(node) : []) {
      used.push(...exportsOf(modules, file.fileOf(textOf(expression))).values());
    }
  });
  return used;
}

type Argument = { readonly expression: Node };

/** What a call is given. */
export function argumentsOf(call: Node): readonly Argument[] {
  return Array.isArray(call.arguments) ? (call.arguments as Argument[]) : [];
}

/** Methods of the Prisma client that nothing else has. */
const finders = /^(find(Many|First|Unique)(OrThrow)?|aggregate|groupBy)$/;

/** Whether it reads a member's table itself: through the Prisma client or in SQL. */
function readsItself(nodes: readonly Node[], { tables, delegates }: Tables): boolean {
  let found = false;
  walk(nodes, (node) => {
    if (node.type === "CallExpression") {
      const callee = nodeOf(node.callee);
      const method = textOf(callee?.property);
      const from = nodeOf(callee?.object);
      const delegate = textOf(from?.property) || textOf(from);
      // A table chosen while it runs counts as a member's.
      if (finders.test(method) && (delegate === "" || delegates.has(delegate))) found = true;
      if (method === "count" && delegates.has(delegate)) found = true;
    }
    const named = sqlTablesIn(sqlOf(node));
    if (named.some((table) => table === untold || tables.has(table))) found = true;
  });
  return found;
}

/** Stands in SQL where a value or a fragment is put in. */
const untold = "\u0000";

/** The text of a string or a template. */
function sqlOf(node: Node): string {
  if (node.type === "StringLiteral") return textOf(node);
  if (node.type !== "TemplateLiteral") return "";
  return nodesOf(node.quasis)
    .map(({ raw }) => String(raw))
    .join(untold);
}

const clauseEnd =
  /[()]|\b(WHERE|ON|GROUP|ORDER|LIMIT|UNION|RETURNING|HAVING|WINDOW|SET|VALUES|SELECT|JOIN)\b/i;

/** The tables that SQL reads from; a fragment that is put in where a table stands is told as untold. */
function sqlTablesIn(text: string): readonly string[] {
  if (!/\b(from|join)\b/i.test(text)) return [];
  const isLower = /\bselect\b/.test(text);
  const clauses = text.split(isLower ? /\b(?:from|join)\s/i : /\b(?:FROM|JOIN)\s/).slice(1);
  return clauses.flatMap((clause) =>
    (clause.split(clauseEnd)[0] ?? "").split(",").map((item) => {
      const table = /^\s*(?:(?:ONLY|LATERAL)\s+)?"?(\w+|\0)"?(?![\w.])/i.exec(item);
      return table?.[1]?.toLowerCase() ?? "";
    }),
  );
}
