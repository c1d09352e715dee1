import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makerBreaches, makers } from "./actors/makers";
import { modulesOf } from "./actors/modules";
import { productSources, root, type SourceFile } from "./source";

const actorFile = {
  path: "lib/kernel/actor.ts",
  text: readFileSync(path.join(root, "lib/kernel/actor.ts"), "utf8"),
};

/** Each owner as it should be: it imports its maker and calls it. */
const owners: readonly SourceFile[] = Object.entries(makers).map(([maker, owner]) => ({
  path: owner,
  text: `import { ${maker} } from "@/lib/kernel/actor"; export const made = ${maker}({});`,
}));

/** The breaches of a house of the owners and this file; an owner is replaced by a file of its path. */
function breachesWith(file: SourceFile): string[] {
  const others = owners.filter((owner) => owner.path !== file.path);
  return makerBreaches(modulesOf([actorFile, ...others, file]));
}

const stranger = (text: string): SourceFile => ({ path: "lib/cards/commands.ts", text });

/** Ways to get an actor without having checked who asks. */
const forgeries: Record<string, SourceFile> = {
  "the maker of another file": stranger(
    'import { memberActor } from "@/lib/kernel/actor"; memberActor({});',
  ),
  "under another name": stranger(
    'import { memberActor as seen } from "../kernel/actor"; seen({});',
  ),
  "all at once": stranger('import * as actors from "@/lib/kernel/actor"; actors.visitor({});'),
  "while it runs": stranger('const { systemActor } = await import("@/lib/kernel/actor");'),
  "by require": stranger('const { systemActor } = require("../kernel/actor");'),
  "exported again": stranger('export { systemActor } from "@/lib/kernel/actor";'),
  "all exported again": stranger('export * from "@/lib/kernel/actor";'),
  "a cast": stranger(
    'import type { MemberActor as Member } from "@/lib/kernel/actor"; const me = {} as unknown as Member;',
  ),
  "a cast to one or nobody": stranger(
    'import type { MemberActor } from "@/lib/kernel/actor"; const me = (x as Promise<MemberActor | null>);',
  ),
  "a cast to an alias": stranger(
    'import type { Actor } from "@/lib/kernel/actor"; type Who = Actor; const me = <Who>{};',
  ),
  "a maker handed on by its owner": {
    path: makers.memberActor ?? "",
    text: 'import { memberActor } from "@/lib/kernel/actor"; memberActor({}); export { memberActor };',
  },
  "a maker handed on as a value": {
    path: makers.memberActor ?? "",
    text: 'import { memberActor } from "@/lib/kernel/actor"; memberActor({}); export const make = memberActor;',
  },
  "an owner that makes nothing": { path: makers.systemActor ?? "", text: "export {};" },
};

describe("誰が操作しているかを示す値", () => {
  test.each(Object.entries(forgeries))(
    "決まった1つのファイルのほかでは作れない: %s",
    (_name, file) => {
      expect(breachesWith(file)).toEqual([expect.stringContaining(file.path)]);
    },
  );

  test("受け取って渡すだけなら誰でもできる", () => {
    const passing = stranger(
      'import type { MemberActor } from "@/lib/kernel/actor"; export const f = (actor: MemberActor) => g(actor);',
    );
    expect(breachesWith(passing)).toEqual([]);
  });

  test("製品では、どの種類も決まった1つのファイルだけが作る", () => {
    expect(makerBreaches(modulesOf(productSources()))).toEqual([]);
  });
});
