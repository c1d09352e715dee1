import { type Callable, callableOf, functionsOf, kindsOfParam } from "./functions";
import type { Tables } from "./member-tables";
import { type Modules, type Node, exportsOf, nodeOf, nodesOf, textOf, walk } from "./modules";
import { keyOf, readersOf } from "./reads";

const isCommandFile = (path: string) => /^lib\/[^/]+\/commands(\.ts$|\/)/.test(path);
const isQueryFile = (path: string) => /^lib\/[^/]+\/queries(\.ts$|\/)/.test(path);

/**
 * Every command, and every query that reads a member's table, takes an actor first; whoever takes a
 * member uses it to find whose rows they are; and nobody takes an actor for nothing.
 */
export function actorBreaches(modules: Modules, tables: Tables): string[] {
  const readers = readersOf(modules, tables);
  const guarded = new Set<unknown>();
  const breaches: string[] = [];
  for (const file of modules.values()) {
    const isCommand = isCommandFile(file.path);
    if (!isCommand && !isQueryFile(file.path)) continue;
    for (const [name, declared] of exportsOf(modules, file.path)) {
      if (!isCommand && !readers.has(keyOf(declared))) continue;
      for (const callable of functionsOf(modules, declared)) {
        const what = firstFault(modules, callable);
        if (what) breaches.push(`${file.path}: ${name} ${what}`);
        else if (callable !== "unknown") guarded.add(callable.params[0]);
      }
    }
  }
  return [...breaches, ...unusedActors(modules, readers, guarded)];
}

function firstFault(modules: Modules, callable: Callable | "unknown"): string | null {
  if (callable === "unknown") return "cannot be read: write it as a function";
  const [first] = callable.params;
  const kinds = first && kindsOfParam(modules, callable, first);
  return kinds ? null : "does not take an actor first";
}

/** Parameters that are actors and are not used, or only asked what they are. */
function unusedActors(
  modules: Modules,
  readers: ReadonlySet<string>,
  guarded: ReadonlySet<unknown>,
): string[] {
  const breaches: string[] = [];
  for (const file of modules.values()) {
    for (const [name, nodes] of file.declarations) {
      const reads = isQueryFile(file.path) && readers.has(keyOf({ path: file.path, name }));
      walk(nodes, (node) => {
        const callable = callableOf(file, node);
        for (const param of callable?.params ?? []) {
          const kinds = callable && kindsOfParam(modules, callable, param);
          const what =
            kinds &&
            useFault(kinds, usesOf(param, callable), {
              isGuard: guarded.has(param),
              reads,
            });
          if (what) breaches.push(`${file.path}: ${name} ${what}`);
        }
      });
    }
  }
  return breaches;
}

type Place = {
  /** It is the first parameter of a command, or of a query that reads a member's table. */
  readonly isGuard: boolean;
  /** It stands in a query that reads a member's table. */
  readonly reads: boolean;
};

/** A job sees everything, and a visitor what a token opens: having the actor says enough. */
const openKinds = ["SystemActor", "Visitor"];

function useFault(kinds: readonly string[], uses: readonly Use[], { isGuard, reads }: Place) {
  const isOpen = kinds.every((kind) => openKinds.includes(kind));
  if (uses.length === 0) return isGuard && isOpen ? null : "takes an actor and does not use it";
  const isBlind = reads && kinds.includes("MemberActor") && !uses.includes("identity");
  return isBlind ? "does not ask whose rows it reads" : null;
}

/** What an actor is, not who: no row is found by it. */
const traits = ["role", "kind", "language", "userAgent"];

type Use = "identity" | "trait";

/** How a parameter is used: for what it is, or for who it is (also: handed on whole). */
function usesOf(param: Node, { body, params }: Callable): readonly Use[] {
  const bound = new Map<string, string>();
  for (const [local, key] of boundBy(param)) bound.set(local, key);
  const uses: Use[] = [];
  const elsewhere = params.filter((one) => one !== param);
  walk([body, elsewhere], (node, parent) => {
    if (node.type !== "Identifier") return;
    const key = bound.get(bindingOf(node));
    if (key === undefined || isIdle(parent)) return;
    uses.push(...(key === "" ? partsOf(node, parent) : [key]).map(useOf));
  });
  return uses;
}

const useOf = (key: string): Use => (traits.includes(key) ? "trait" : "identity");
const bindingOf = (node: Node) => `${textOf(node)}#${String(node.ctxt)}`;

/** The names a parameter binds, each with the property it holds; "" is the actor itself. */
function boundBy(param: Node): readonly (readonly [string, string])[] {
  if (param.type === "Identifier") return [[bindingOf(param), ""]];
  return nodesOf(param.properties).flatMap((one): (readonly [string, string])[] => {
    if (one.type === "AssignmentPatternProperty") {
      const key = nodeOf(one.key);
      return key ? [[bindingOf(key), textOf(key)]] : [];
    }
    const value = nodeOf(one.value ?? one.argument);
    return value ? boundBy(value).map(([local]) => [local, textOf(one.key)] as const) : [];
  });
}

/** `void actor`, a bare `actor;` and `typeof actor` in a type are no use. */
function isIdle(parent: Node | null): boolean {
  return (
    parent?.type === "ExpressionStatement" ||
    parent?.type === "TsTypeQuery" ||
    parent?.operator === "void"
  );
}

/** The properties asked of an actor at one place; "" where it goes on whole. */
function partsOf(node: Node, parent: Node | null): readonly string[] {
  if (parent?.type === "MemberExpression" && parent.object === node) {
    return [textOf(parent.property)];
  }
  const pattern = parent?.type === "VariableDeclarator" ? nodeOf(parent.id) : null;
  if (pattern?.type !== "ObjectPattern") return [""];
  return nodesOf(pattern.properties).map((one) => textOf(one.key));
}
