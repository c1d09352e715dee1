import path from "node:path";
import swc from "@swc/core";
import type { SourceFile } from "../source";

/** A node of swc's syntax tree. swc marks every identifier of a value with the scope that binds it (`ctxt`). */
export type Node = { readonly type: string; readonly [key: string]: unknown };

/** A declaration of a module's top level. */
export type Declared = { readonly path: string; readonly name: string };

type Imported = { readonly from: string; readonly name: string };

export type Module = {
  readonly path: string;
  readonly body: readonly Node[];
  /** Values and types of the top level; a function with overloads has several nodes. */
  readonly declarations: ReadonlyMap<string, readonly Node[]>;
  /** What the name here stands for elsewhere; `*` is the whole module. */
  readonly imports: ReadonlyMap<string, Imported>;
  readonly exports: ReadonlyMap<string, Imported>;
  /** Modules of which everything is exported again. */
  readonly stars: readonly string[];
  /** The scope number of the top level. */
  readonly scope: number;
  /** The file a specifier means here. */
  readonly fileOf: (specifier: string) => string;
};

export type Modules = ReadonlyMap<string, Module>;

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

export function nodeOf(value: unknown): Node | null {
  return isNode(value) ? value : null;
}

export function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text of an identifier or of a string. */
export function textOf(value: unknown): string {
  const node = nodeOf(value);
  return typeof node?.value === "string" ? node.value : "";
}

/** Every node below, with the one it stands in. */
export function walk(node: unknown, visit: (node: Node, parent: Node | null) => void): void {
  const stack: [unknown, Node | null][] = [[node, null]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [value, parent] = next;
    if (Array.isArray(value)) {
      for (const one of value) stack.push([one, parent]);
    } else if (typeof value === "object" && value !== null) {
      const isReal = isNode(value);
      if (isReal) visit(value, parent);
      for (const [name, below] of Object.entries(value)) {
        if (typeof below !== "object" || name === "span") continue;
        stack.push([below, isReal ? value : parent]);
      }
    }
  }
}

/** The product's modules, by path. */
export function modulesOf(files: readonly SourceFile[]): Modules {
  const known = new Set(files.map(({ path: file }) => file));
  const read = files
    .filter(({ path: file }) => !file.endsWith(".d.ts"))
    .map((file): [string, Module] => [file.path, moduleOf(file, known)]);
  return new Map(read);
}

/** The file a specifier means, or the specifier itself where it is a package. */
function fileOf(from: string, specifier: string, known: ReadonlySet<string>): string {
  const isOwn = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!isOwn) return specifier;
  const bare = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}.mjs`, `${bare}/index.ts`];
  return candidates.find((file) => known.has(file)) ?? bare;
}

function moduleOf({ path: file, text }: SourceFile, known: ReadonlySet<string>): Module {
  const parsed = swc.parseSync(text, { syntax: "typescript", tsx: file.endsWith("x") });
  const body = parsed.body as unknown as readonly Node[];
  const declarations = new Map<string, Node[]>();
  const imports = new Map<string, Imported>();
  const exports = new Map<string, Imported>();
  const stars: string[] = [];
  const fileHere = (specifier: string) => fileOf(file, specifier, known);
  const declare = (node: Node, isExported: boolean) => {
    for (const [name, declared] of declarationsOf(node)) {
      declarations.set(name, [...(declarations.get(name) ?? []), declared]);
      if (isExported) exports.set(name, { from: file, name });
    }
  };
  for (const node of body) {
    const from = node.source ? fileHere(textOf(node.source)) : file;
    if (node.type === "ImportDeclaration") {
      for (const one of nodesOf(node.specifiers))
        imports.set(textOf(one.local), importedBy(one, from));
    } else if (node.type === "ExportAllDeclaration") {
      stars.push(from);
    } else if (node.type === "ExportNamedDeclaration") {
      for (const one of nodesOf(node.specifiers)) {
        const name = one.type === "ExportNamespaceSpecifier" ? "*" : textOf(one.orig);
        exports.set(textOf(one.exported ?? one.name) || name, { from, name });
      }
    } else if (node.type === "ExportDeclaration") {
      for (const below of [nodeOf(node.declaration)]) if (below) declare(below, true);
    } else if (node.type.startsWith("ExportDefault")) {
      declarations.set("default", [nodeOf(node.decl ?? node.expression) ?? node]);
      exports.set("default", { from: file, name: "default" });
    } else {
      declare(node, false);
    }
  }
  const scope = scopeOf(body);
  return { path: file, body, declarations, imports, exports, stars, scope, fileOf: fileHere };
}

function importedBy(specifier: Node, from: string): Imported {
  if (specifier.type === "ImportNamespaceSpecifier") return { from, name: "*" };
  if (specifier.type === "ImportDefaultSpecifier") return { from, name: "default" };
  return { from, name: textOf(specifier.imported) || textOf(specifier.local) };
}

/** What a statement of the top level declares. */
function declarationsOf(node: Node): readonly (readonly [string, Node])[] {
  if (node.type === "VariableDeclaration") {
    return nodesOf(node.declarations).flatMap((one) =>
      boundIn(one.id).map((name) => [textOf(name), one] as const),
    );
  }
  const name = textOf(node.identifier ?? node.id);
  return name ? [[name, node]] : [];
}

/** The identifiers a pattern binds. */
export function boundIn(pattern: unknown): readonly Node[] {
  const node = nodeOf(pattern);
  if (!node) return [];
  switch (node.type) {
    case "Identifier":
      return [node];
    case "ObjectPattern":
      return nodesOf(node.properties).flatMap(boundIn);
    case "AssignmentPatternProperty":
      return boundIn(node.key);
    case "KeyValuePatternProperty":
      return boundIn(node.value);
    case "ArrayPattern":
      return nodesOf(node.elements).flatMap(boundIn);
    case "AssignmentPattern":
      return boundIn(node.left);
    case "RestElement":
      return boundIn(node.argument);
    default:
      return [];
  }
}

/** swc numbers the top level of every module alike; read off the first name bound there. */
function scopeOf(body: readonly Node[]): number {
  let scope = Number.NaN;
  for (const node of body) {
    const bound = node.type === "ExportDeclaration" ? nodeOf(node.declaration) : node;
    const first = nodeOf(
      nodesOf(bound?.specifiers)[0]?.local ?? nodesOf(bound?.declarations)[0]?.id,
    );
    const name = first ?? nodeOf(bound?.identifier);
    if (Number.isNaN(scope) && typeof name?.ctxt === "number") scope = name.ctxt;
  }
  return scope;
}

/** Where the thing is declared that a module exports under a name; null where it is a package's. */
export function exportOf(
  modules: Modules,
  from: string,
  name: string,
  seen = new Set<string>(),
): Declared | null {
  const file = modules.get(from);
  if (!file || seen.has(`${from}#${name}`)) return null;
  seen.add(`${from}#${name}`);
  const exported = file.exports.get(name);
  if (exported) {
    if (exported.from !== from) return exportOf(modules, exported.from, exported.name, seen);
    return declaredAs(modules, file, exported.name);
  }
  for (const star of file.stars) {
    const found = exportOf(modules, star, name, seen);
    if (found) return found;
  }
  return null;
}

/** Where the thing is declared that a name of the top level stands for. */
export function declaredAs(modules: Modules, file: Module, name: string): Declared | null {
  if (file.declarations.has(name)) return { path: file.path, name };
  const imported = file.imports.get(name);
  if (!imported || imported.name === "*") return null;
  return exportOf(modules, imported.from, imported.name);
}

/** Everything a module exports, also what it hands on from others. */
export function exportsOf(
  modules: Modules,
  from: string,
  seen = new Set<string>(),
): ReadonlyMap<string, Declared> {
  const all = new Map<string, Declared>();
  const file = modules.get(from);
  if (!file || seen.has(from)) return all;
  seen.add(from);
  for (const star of file.stars) {
    for (const [name, declared] of exportsOf(modules, star, seen)) all.set(name, declared);
  }
  for (const name of file.exports.keys()) {
    const declared = exportOf(modules, from, name);
    if (declared) all.set(name, declared);
  }
  return all;
}
