import { exportDebits } from "@/lib/debits/commands";
import { type DebitLine, type ResultCode, renderFile } from "@/lib/debits/format/file";
import { parseFile } from "@/lib/debits/format/parse";
import { viewDebit } from "@/lib/debits/queries";
import { memberActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { job, rowsOf } from "../../support/feed";

/** The request for a day; throws where it is refused. */
export async function requestFor(day: string, { isAgain = false } = {}): Promise<Uint8Array> {
  const exported = await exportDebits(job, { debitOn: businessDate(day), isAgain });
  if (!exported.ok) throw new Error(exported.refusal.kind);
  return exported.value.content ?? new Uint8Array();
}

/** The lines of a file, for which the bank may answer otherwise than with 0. */
export function linesOf(content: Uint8Array): readonly DebitLine[] {
  const parsed = parseFile(content);
  if (!parsed.ok) throw new Error(parsed.refusal);
  return parsed.value.lines;
}

/** What the bank sends back: the request, each line changed by `answer`, and the sums that follow. */
export function answered(
  request: Uint8Array,
  answer: (line: DebitLine, at: number) => Partial<DebitLine>,
  header: { debitMonthDay?: string } = {},
): Uint8Array {
  const parsed = parseFile(request);
  if (!parsed.ok) throw new Error(parsed.refusal);
  const lines = parsed.value.lines.map((line, at) => ({ ...line, ...answer(line, at) }));
  return renderFile({ ...parsed.value, ...header, kind: "result", lines }, { newline: "none" });
}

/** Codes for the lines in their order. */
export function codes(...given: readonly ResultCode[]) {
  return (_line: DebitLine, at: number) => ({ resultCode: given[at] ?? 0 });
}

export function basicOf(accountId: string) {
  const facts = { cardmemberId: "", role: "basic", credentialId: "", sessionHash: "" } as const;
  return memberActor({ accountId, ...facts });
}

/** What the member is told: state and reason. */
export async function toldOf(accountId: string): Promise<unknown> {
  const view = await viewDebit(basicOf(accountId));
  return view && [view.state, view.failedBecause];
}

/** Everything the debits and payments of a database say, to see that nothing changed. */
export async function standOf(database: { name: string }): Promise<unknown> {
  return Promise.all(
    ["debit_request", "debit_file", "payment", "ledger_event", "statement", "quarantined_row"].map(
      (table) => rowsOf(database, `SELECT t::text FROM ${table} t ORDER BY 1`),
    ),
  );
}
