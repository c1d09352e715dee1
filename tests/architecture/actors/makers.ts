import { actorKindsOf } from "./functions";
import { argumentsOf } from "./reads";
import { type Module, type Modules, type Node, nodeOf, nodesOf, textOf, walk } from "./modules";

const actorFile = "lib/kernel/actor.ts";

/** The one file that may call each maker: an actor is the proof that this file checked who asks. */
export const makers: Readonly<Record<string, string>> = {
  memberActor: "lib/auth/session.ts",
  supportActor: "lib/support/session.ts",
  systemActor: "lib/jobs/main.ts",
  visitor: "lib/platform/http/visitor.ts",
};

/** Every place that makes an actor and is not its owner, and every owner that makes none. */
export function makerBreaches(modules: Modules): string[] {
  const breaches: string[] = [];
  const calls = new Set<string>();
  for (const file of modules.values()) {
    if (file.path === actorFile) continue;
    const fail = (what: string) => breaches.push(`${file.path}: ${what}`);
    for (const node of file.body) checkStatement(file, node, fail);
    walk(file.body, (node, parent) => {
      checkDynamicImport(file, node, fail);
      checkCast(modules, file, node, fail);
      const maker = makerNamed(file, node);
      if (!maker || parent?.type === "ImportSpecifier") return;
      if (parent?.type === "CallExpression" && parent.callee === node)
        calls.add(`${file.path} ${maker}`);
      else fail(`hands ${maker} on instead of calling it`);
    });
  }
  for (const [maker, owner] of Object.entries(makers)) {
    if (!calls.has(`${owner} ${maker}`)) breaches.push(`${owner}: does not call ${maker}`);
  }
  return breaches;
}

type Fail = (what: string) => void;

/** The maker an identifier stands for here, under whatever name it was imported. */
function makerNamed(file: Module, node: Node): string | null {
  if (node.type !== "Identifier" || node.ctxt !== file.scope) return null;
  const imported = file.imports.get(textOf(node));
  return imported?.from === actorFile && imported.name in makers ? imported.name : null;
}

/** Imports and exports that bring a maker into a file that is not its owner, or out of one. */
function checkStatement(file: Module, node: Node, fail: Fail): void {
  if (!node.source || file.fileOf(textOf(node.source)) !== actorFile || node.typeOnly) return;
  if (node.type === "ExportAllDeclaration") fail("exports all of the actors again");
  for (const one of nodesOf(node.specifiers)) {
    if (one.isTypeOnly) continue;
    if (/Namespace/.test(one.type)) fail("names all of the actors at once");
    const name = textOf(one.imported) || textOf(one.orig) || textOf(one.local);
    if (!(name in makers)) continue;
    if (node.type !== "ImportDeclaration") fail(`exports ${name} again`);
    else if (makers[name] !== file.path) fail(`imports ${name}; only ${makers[name]} may`);
  }
}

function checkDynamicImport(file: Module, node: Node, fail: Fail): void {
  if (node.type !== "CallExpression") return;
  const callee = nodeOf(node.callee);
  if (callee?.type !== "Import" && textOf(callee) !== "require") return;
  const [first] = argumentsOf(node);
  if (file.fileOf(textOf(first?.expression)) === actorFile)
    fail("imports the actors while it runs");
}

/** `as MemberActor` makes one as well. */
function checkCast(modules: Modules, file: Module, node: Node, fail: Fail): void {
  if (node.type !== "TsAsExpression" && node.type !== "TsTypeAssertion") return;
  const kinds = new Set<string>();
  walk(node.typeAnnotation, (type) => {
    for (const kind of actorKindsOf(modules, file, type) ?? []) kinds.add(kind);
  });
  if (kinds.size > 0) fail(`asserts that something is a ${[...kinds].join(" or ")}`);
}
