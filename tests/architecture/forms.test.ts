import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { formsTable } from "../support/forms-table";
import { productSources, root } from "./source";

/** The address of a route's file: without the folders in parentheses. */
const addressOf = (file: string) =>
  file
    .replace(/^app/, "")
    .replace(/\/route\.ts$/, "")
    .replaceAll(/\/\([^)]+\)/g, "");

/** Next-auth's own; the portal's logins go through /login/enter. */
const formless = "/api/auth/[...nextauth]";

it("docs/forms.md names every unsafe route of app/, and no other", () => {
  const unsafe = productSources()
    .filter(({ path: file }) => /^app\/.*\/route\.ts$/.test(file))
    .filter(({ text }) => /\b(POST|PUT|PATCH|DELETE)\b/.test(text))
    .map(({ path: file }) => addressOf(file))
    .filter((address) => address !== formless);
  expect(unsafe.length).toBeGreaterThan(50);
  expect(
    formsTable()
      .map(({ address }) => address)
      .sort(),
  ).toEqual(unsafe.sort());
});

it("every journey that docs/forms.md names is there", () => {
  const names = formsTable().flatMap(({ withJavaScript, withoutJavaScript }) => [
    withJavaScript,
    withoutJavaScript,
  ]);
  const missing = names.filter(
    (name) =>
      name !== null &&
      !["journey", "online"].some((kind) =>
        existsSync(path.join(root, `tests/e2e/${name}.${kind}.ts`)),
      ),
  );
  expect(missing).toEqual([]);
});
