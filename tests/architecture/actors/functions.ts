import { declaredAs, isNode, nodeOf, nodesOf, textOf } from "./modules";
import type { Declared, Module, Modules, Node } from "./modules";
import { argumentsOf } from "./reads";

type Generics = ReadonlyMap<string, Node | null>;

/** A function, and the module it stands in. */
export type Callable = {
  readonly file: Module;
  readonly params: readonly Node[];
  readonly body: unknown;
  readonly generics: Generics;
};

const functionTypes = [
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassMethod",
  "MethodProperty",
];

/** The function a node is; null for any other node. */
export function callableOf(file: Module, node: Node): Callable | null {
  if (!functionTypes.includes(node.type)) return null;
  const inner = node.type === "ClassMethod" ? (node.function as Omit<Node, "type">) : node;
  const params = nodesOf(inner.params).map((one) => nodeOf(one.pat) ?? one);
  const generics = nodesOf(nodeOf(inner.typeParameters)?.parameters).map(
    (one) => [textOf(one.name), nodeOf(one.constraint)] as const,
  );
  return {
    file,
    params: params.filter((one) => textOf(one) !== "this"),
    body: inner.body,
    generics: new Map(generics),
  };
}

const wrappers = [
  "TsAsExpression",
  "TsSatisfiesExpression",
  "TsConstAssertion",
  "TsNonNullExpression",
  "ParenthesisExpression",
];

export type Callables = readonly (Callable | "unknown")[];

/** The functions a declaration is; "unknown" for a value that may be one and cannot be read here. */
export function functionsOf(modules: Modules, { path, name }: Declared): Callables {
  const file = modules.get(path);
  const nodes = file?.declarations.get(name) ?? [];
  return nodes.flatMap((node) => (file ? functionsIn(modules, file, node) : []));
}

function functionsIn(modules: Modules, file: Module, node: Node): Callables {
  const below = (one: unknown) => (isNode(one) ? functionsIn(modules, file, one) : []);
  const callable = callableOf(file, node);
  if (callable) return [callable];
  if (wrappers.includes(node.type)) return below(node.expression);
  switch (node.type) {
    case "VariableDeclarator":
      return below(node.init);
    case "Identifier": {
      const declared = declaredAs(modules, file, textOf(node));
      return declared ? functionsOf(modules, declared) : ["unknown"];
    }
    case "CallExpression": {
      // cache(async (actor) => …): what is wrapped is what is called.
      const wrapped = argumentsOf(node).flatMap(({ expression }) => below(expression));
      return wrapped.length > 0 ? wrapped : ["unknown"];
    }
    case "ObjectExpression":
      return nodesOf(node.properties).flatMap((one) =>
        below("value" in one && one.type === "KeyValueProperty" ? one.value : one),
      );
    case "ClassDeclaration":
    case "ClassExpression":
      return nodesOf(node.body).flatMap(below);
    case "MemberExpression":
      return textOf(node.property) === "length" ? [] : ["unknown"];
    case "ConditionalExpression":
      return ["unknown"];
    default:
      return [];
  }
}

const actorFile = "lib/kernel/actor.ts";
const kinds = ["MemberActor", "SupportActor", "SystemActor", "Visitor"];

/** The kinds of actor a type stands for; null for a type that can be had without one. */
export function actorKindsOf(
  modules: Modules,
  file: Module,
  type: unknown,
  generics: Generics = new Map(),
): readonly string[] | null {
  const node = nodeOf(type);
  const kindsOf = (one: unknown) => actorKindsOf(modules, file, one, generics);
  if (!node) return null;
  switch (node.type) {
    case "TsParenthesizedType":
      return kindsOf(node.typeAnnotation);
    case "TsUnionType": {
      const each = nodesOf(node.types).map(kindsOf);
      return each.some((one) => one === null) ? null : each.flatMap((one) => one ?? []);
    }
    case "TsIntersectionType":
      return (
        nodesOf(node.types)
          .map(kindsOf)
          .find((one) => one !== null) ?? null
      );
    case "TsTypeReference":
      return generics.has(textOf(node.typeName))
        ? kindsOf(generics.get(textOf(node.typeName)))
        : kindsOfName(modules, file, textOf(node.typeName));
    default:
      return null;
  }
}

/** Follows a name, through imports under another name and aliases, to what it means. */
function kindsOfName(modules: Modules, file: Module, name: string): readonly string[] | null {
  const declared = declaredAs(modules, file, name);
  if (!declared) return null;
  if (declared.path === actorFile && kinds.includes(declared.name)) return [declared.name];
  const home = modules.get(declared.path);
  const [alias] = home?.declarations.get(declared.name) ?? [];
  if (!home || alias?.type !== "TsTypeAliasDeclaration") return null;
  return actorKindsOf(modules, home, alias.typeAnnotation);
}

/** The kinds of actor a parameter takes; null also for one that may be left out. */
export function kindsOfParam(modules: Modules, { file, generics }: Callable, param: Node) {
  if (param.optional === true) return null;
  return actorKindsOf(modules, file, nodeOf(param.typeAnnotation)?.typeAnnotation, generics);
}
