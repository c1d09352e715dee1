import { expect, test } from "@playwright/test";
import { formsTable } from "../support/forms-table";
import { sentForms } from "./support/forms";
import type { BrowserKind } from "./support/people";

/** Whether a path is one of a route's. */
function isAt(path: string, address: string): boolean {
  const pattern = address.replaceAll(/\[[^\]]+\]/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(path);
}

/** The rows whose journey did not send the form in this kind of browser. */
function unsent(kind: BrowserKind, journeyOf: (row: Row) => string | null): string[] {
  const sent = sentForms().filter((form) => form.kind === kind);
  return formsTable()
    .map((row) => ({ address: row.address, journey: journeyOf(row) }))
    .filter(({ journey }) => journey !== null)
    .filter(
      ({ address, journey }) =>
        !sent.some((form) => form.journey === journey && isAt(form.path, address)),
    )
    .map(({ address, journey }) => `${address} by ${journey}`);
}

type Row = ReturnType<typeof formsTable>[number];

test("docs/forms.mdにある経路は、書かれた旅が、スクリプトのあるブラウザからも送っている", () => {
  expect(unsent("with-javascript", ({ withJavaScript }) => withJavaScript)).toEqual([]);
});

test("docs/forms.mdにある経路は、書かれた旅が、スクリプトのないブラウザからも送っている", () => {
  expect(unsent("without-javascript", ({ withoutJavaScript }) => withoutJavaScript)).toEqual([]);
});
