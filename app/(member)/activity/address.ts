import { z } from "zod";
import { type Query, urlPath, withQuery } from "@/lib/kernel/url";
import { exportFormat, filterNames } from "@/lib/ledger/schema";
import { oneText } from "@/lib/platform/http/address";

/** The value of a filter as it was typed. */
export function typedOf(query: Query, name: string): string {
  return oneText.parse(query[name]);
}

/** The filters as they were typed, the page left out. */
function filtersOf(query: Query): Query {
  const typed = filterNames.map((name) => [name, typedOf(query, name).trim()] as const);
  return Object.fromEntries(typed.filter(([name, value]) => value !== "" && name !== "cursor"));
}

/** Whether any filter is set. */
export function hasFilters(query: Query): boolean {
  return Object.keys(filtersOf(query)).length > 0;
}

/** The URL of a page of the list, with the filters as typed. */
export function activityPath(query: Query, cursor: string): string {
  return withQuery("/activity", { ...filtersOf(query), cursor });
}

/** The same rows as a file. */
export function exportPath(query: Query, format: string): string {
  return withQuery("/activity/export", { ...filtersOf(query), format });
}

const download = z.object({ format: exportFormat });

/** The format of a file; null if there is none such. */
export function readFormat(query: Query): z.output<typeof exportFormat> | null {
  return download.safeParse(query).data?.format ?? null;
}

/** The page of a card transaction, with what was just said about it. */
export function transactionPath(id: string, notice?: "recognised"): string {
  return withQuery(urlPath`/activity/${id}`, { notice });
}

const transaction = z.object({ notice: oneText });

/** What was just said about a transaction. */
export function readTransaction(query: Query): z.output<typeof transaction> {
  return transaction.parse(query);
}

/** A page of the report about a card transaction; `e` brings back what was typed. */
export function disputePath(id: string, step?: "tell" | "confirm", e?: string): string {
  const path = urlPath`/activity/${id}/dispute`;
  return step ? withQuery(`${path}/${step}`, { e }) : path;
}
