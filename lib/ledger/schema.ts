import { z } from "zod";
import { type BusinessDate, parseBusinessDate } from "@/lib/kernel/business-date";
import type { Query } from "@/lib/kernel/url";
import { type Category, isCategory } from "@/lib/kernel/category";
import { type CardTransactionState, cardTransactionStates } from "./rules/card-transactions";

/** A position in the list: only rows older or newer than it, without itself. */
export type Cursor = {
  readonly direction: "older" | "newer";
  readonly usedOn: BusinessDate;
  readonly postingId: string;
};

/** The filters of the activity list. */
export type ActivityFilters = {
  /** Folded in the same way as merchant names for search. */
  readonly q?: string;
  readonly from?: BusinessDate;
  readonly to?: BusinessDate;
  readonly min?: number;
  readonly max?: number;
  readonly holder?: string;
  readonly category?: Category;
  readonly state?: CardTransactionState;
  readonly cursor?: Cursor;
};

/** Why a filter was dropped. */
export type FilterProblem =
  | "too-long"
  | "not-a-date"
  | "not-an-amount"
  | "not-a-choice"
  | "not-a-place"
  | "wrong-way-round";

type FilterName = keyof ActivityFilters;

export type ReadFilters = {
  readonly filters: ActivityFilters;
  readonly problems: Partial<Record<FilterName, FilterProblem>>;
};

const text = z.string().trim();

/** Typed amounts may be full width and contain thousands separators. */
const amount = text
  .transform((value) => value.normalize("NFKC").replace(/[,円¥\s]/g, ""))
  .pipe(z.string().regex(/^\d{1,9}$/))
  .transform(Number);

const date = text
  .transform((value) => parseBusinessDate(value.normalize("NFKC").replaceAll("/", "-")))
  .pipe(z.custom<BusinessDate>((value) => value !== null));

const cursor = text.transform(cursorOf).pipe(z.custom<Cursor>((value) => value !== null));

/** One schema for each filter, with the problem to report if it does not match. */
const shapes = {
  q: [text.max(100).transform(foldSearch), "too-long"],
  from: [date, "not-a-date"],
  to: [date, "not-a-date"],
  min: [amount, "not-an-amount"],
  max: [amount, "not-an-amount"],
  holder: [text.regex(/^[\w.-]{1,64}$/), "not-a-choice"],
  category: [text.refine(isCategory), "not-a-choice"],
  state: [z.enum(cardTransactionStates), "not-a-choice"],
  cursor: [cursor, "not-a-place"],
} as const satisfies Record<FilterName, readonly [z.ZodType, FilterProblem]>;

export const filterNames = Object.keys(shapes) as FilterName[];

/** Parses the filters of a URL. An invalid filter is dropped and reported; nothing throws. */
export function readFilters(params: Query): ReadFilters {
  const filters: Partial<Record<FilterName, unknown>> = {};
  const problems: Partial<Record<FilterName, FilterProblem>> = {};
  for (const name of filterNames) {
    const given = params[name];
    const value = Array.isArray(given) ? given[0] : given;
    if (!value?.trim()) continue;
    const [shape, problem] = shapes[name];
    const read = shape.safeParse(value);
    if (read.success) filters[name] = read.data;
    else problems[name] = problem;
  }
  return { filters: inOrder(filters as ActivityFilters, problems), problems };
}

/** Drops an end that is before its beginning. */
function inOrder(filters: ActivityFilters, problems: ReadFilters["problems"]): ActivityFilters {
  const { from, to, min, max } = filters;
  const ordered = { ...filters };
  if (from && to && from > to) {
    problems.to = "wrong-way-round";
    delete ordered.to;
  }
  if (min !== undefined && max !== undefined && min > max) {
    problems.max = "wrong-way-round";
    delete ordered.max;
  }
  return ordered;
}

/** Folds a search text as merchant names are folded: width and case are ignored. */
export function foldSearch(value: string): string {
  return value
    .replace(/\p{Cc}/gu, " ")
    .normalize("NFKC")
    .toLowerCase()
    .trim();
}

function cursorOf(value: string): Cursor | null {
  const match = /^(older|newer)\.(\d{4}-\d{2}-\d{2})\.([^\p{Cc}]{1,100})$/u.exec(value);
  const usedOn = parseBusinessDate(match?.[2] ?? "");
  if (!match?.[3] || !usedOn) return null;
  return { direction: match[1] as Cursor["direction"], usedOn, postingId: match[3] };
}

/** The position as a URL contains it. */
export function cursorText({ direction, usedOn, postingId }: Cursor): string {
  return `${direction}.${usedOn}.${postingId}`;
}

/** The formats of a download. */
export const exportFormats = ["csv-sjis", "csv-utf8", "ofx"] as const;

export type ExportFormat = (typeof exportFormats)[number];

export const exportFormat = z.enum(exportFormats);
