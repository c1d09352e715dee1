import { appendFileSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Request } from "@playwright/test";
import type { BrowserKind } from "./people";

/** A form that a browser sent: to which path, in which kind of browser, in which file of tests. */
export type SentForm = {
  readonly path: string;
  readonly kind: BrowserKind;
  readonly journey: string;
};

const notes = () => path.join(process.env.E2E_FOLDER ?? "", "sent-forms.jsonl");

/** Keeps that a form was sent; forms.after.ts holds docs/forms.md against it. */
export function noteForm(request: Request, by: { kind: BrowserKind; file: string }): void {
  if (request.method() !== "POST") return;
  const { pathname } = new URL(request.url());
  const sent: SentForm = { path: pathname, kind: by.kind, journey: nameOf(by.file) };
  appendFileSync(notes(), `${JSON.stringify(sent)}\n`);
}

const nameOf = (file: string) => path.basename(file).replace(/\.\w+\.ts$/, "");

export function sentForms(): SentForm[] {
  if (!existsSync(notes())) return [];
  const lines = readFileSync(notes(), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as SentForm);
}
