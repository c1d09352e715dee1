import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import { eventWordOf, ownDataColumnWords, type OwnDataFile } from "@/lib/words/own-data";
import { pointsWords, pointsExchangeWords } from "@/lib/words/points";
import { requestStateWords, requestWords } from "@/lib/words/requests";
import { fullCsvHead, fullCsvLines } from "@/lib/ledger/format/csv";
import { exportAllTransactions } from "@/lib/ledger/queries/export";
import { viewMailSettings } from "@/lib/reminders/queries/settings";
import { renderReadme } from "../format/readme";
import { byteOrderMark, type Cell, csvLines, jsonText } from "../format/text";
import { type Document, documents } from "./documents";
import { partsOf, type Row } from "./parts";
import { viewLoginFile, viewPersonFile } from "./person";
import { type Sheet, sheets } from "./sheets";

export type OwnFile = { readonly name: string; readonly text: AsyncIterable<string> };

type Frame = { readonly issuerName: string; readonly lang: Language; readonly at: Date };

/** All data stored about the actor, as files; rows are read from the database while a file is written. */
export async function* listOwnFiles(actor: MemberActor, frame: Frame): AsyncGenerator<OwnFile> {
  const files = filesOf(actor, frame.lang);
  const { role } = actor;
  const names = files.map(({ name }) => name);
  const readme = renderReadme({ ...frame, role, files: names });
  yield { name: "README.txt", text: oneText(async () => readme) };
  for (const file of files) yield file;
}

function filesOf(
  actor: MemberActor,
  lang: Language,
): readonly (OwnFile & { readonly name: OwnDataFile })[] {
  const isTheirs = ({ isOfContract }: { isOfContract?: true }) =>
    actor.role === "basic" || !isOfContract;
  const json = (view: () => Promise<unknown>) => oneText(async () => `${jsonText(await view())}\n`);
  return [
    { name: "profile.json", text: json(() => viewPersonFile(actor)) },
    { name: "login.json", text: json(() => viewLoginFile(actor, lang)) },
    { name: "notification-settings.json", text: json(() => viewMailSettings(actor)) },
    { name: "activity.csv", text: activityText(actor) },
    ...sheets.filter(isTheirs).map((sheet) => {
      return { name: sheet.file, text: sheetText(actor, sheet, lang) };
    }),
    ...documents.filter(isTheirs).map((document) => {
      return { name: document.file, text: documentText(actor, document) };
    }),
  ];
}

async function* oneText(text: () => Promise<string>): AsyncGenerator<string> {
  yield await text();
}

async function* activityText(actor: MemberActor): AsyncGenerator<string> {
  yield fullCsvHead;
  for await (const rows of exportAllTransactions(actor)) yield fullCsvLines(rows);
}

async function* sheetText(
  actor: MemberActor,
  sheet: Sheet,
  lang: Language,
): AsyncGenerator<string> {
  const { columns } = ownDataColumnWords[lang];
  const header = sheet.columns.map((column) =>
    typeof column === "string" ? columns[column] : columns[column[0]],
  );
  yield `${byteOrderMark}${csvLines([header])}`;
  for await (const rows of partsOf(actor, sheet)) {
    yield csvLines(rows.map((row) => sheet.columns.map((column) => cellOf(row, column, lang))));
  }
}

function cellOf(row: Row, column: Sheet["columns"][number], lang: Language): Cell {
  if (typeof column === "string") return row[column] ?? null;
  const [key, list] = column;
  const value = row[key];
  return value === null || value === undefined ? null : wordOf(String(value), list, lang);
}

type List = Exclude<Sheet["columns"][number], string>[1];

/** The label of a code; the code itself if it has none. */
function wordOf(value: string, list: List, lang: Language): string {
  if (list === "event") return eventWordOf(value, lang);
  const words: Readonly<Record<string, string>> = wordsOf(list, lang);
  return words[value] ?? value;
}

function wordsOf(list: Exclude<List, "event">, lang: Language): Readonly<Record<string, string>> {
  if (list === "request") return requestWords[lang].kinds;
  if (list === "outcome") return requestStateWords[lang].states;
  if (list === "points") return pointsWords[lang].kinds;
  if (list === "reward") return pointsExchangeWords[lang].rewards;
  return ownDataColumnWords[lang].codes[list];
}

async function* documentText(actor: MemberActor, document: Document): AsyncGenerator<string> {
  let before = "[\n";
  for await (const rows of partsOf(actor, document)) {
    for (const row of rows) {
      yield `${before}${jsonText(document.read(row))}`;
      before = ",\n";
    }
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
