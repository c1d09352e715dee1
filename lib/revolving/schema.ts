import type { Query } from "@/lib/kernel/url";
import { z } from "zod";
import { type BusinessDate, parseBusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, cycleOf, cycles } from "@/lib/kernel/cycle";
import { type Yen, yen } from "@/lib/kernel/yen";
import { parseYenText, type YenTextProblem } from "@/lib/kernel/yen-text";
import type { Extra } from "./rules/schedule";
import type { SimulationOrder } from "./rules/simulation";

export const simulationFields = ["amount", "closing", "cycle", "monthly", "extra"] as const;

export type SimulationField = (typeof simulationFields)[number];

/** Why a parameter of a simulation is invalid. */
export type SimulationProblem =
  | YenTextProblem
  | "missing"
  | "repeated"
  | "not-a-date"
  | "not-a-closing"
  | "out-of-range"
  | "not-a-cycle"
  | "other-cycle"
  | "not-an-extra"
  | "extra-not-a-closing"
  | "extra-too-early";

export type SimulationProblems = Partial<Record<SimulationField, SimulationProblem>>;

export type ReadSimulation =
  | { readonly order: SimulationOrder; readonly problems: Record<string, never> }
  | { readonly order: null; readonly problems: SimulationProblems };

/** The range of closings for which bank holidays are known. */
const firstYear = 2000;
const lastYear = 2099;

type Read<T> = { readonly value: T } | { readonly problem: SimulationProblem };

/** Parses the parameters of a simulation. Every invalid one is reported; nothing throws. */
export function readSimulation(params: Query): ReadSimulation {
  const amount = readAmount(single(params.amount));
  const closing = readClosing(single(params.closing));
  const monthly = readMonthly(single(params.monthly));
  const first = "value" in closing ? closing.value : null;
  const cycle = readCycle(single(params.cycle), first);
  const extra = readExtras(params.extra, first);
  const all = { amount, closing, cycle, monthly, extra };
  if (isGood(amount) && isGood(closing) && isGood(cycle) && isGood(monthly) && isGood(extra)) {
    const order = {
      amountYen: amount.value,
      closing: closing.value,
      cycle: cycle.value,
      chosenYen: monthly.value,
      extras: extra.value,
    };
    return { order, problems: {} };
  }
  const problems: SimulationProblems = {};
  for (const name of simulationFields) {
    const read = all[name];
    if ("problem" in read) problems[name] = read.problem;
  }
  return { order: null, problems };
}

/** Whether the URL contains a parameter; without any the page shows only the form. */
export function isSimulationRequested(params: Query): boolean {
  return simulationFields.some((name) => typedSimulation(params, name) !== "");
}

/** A field's text in the URL, as the form shows it again. */
export function typedSimulation(params: Query, name: SimulationField): string {
  const given = params[name];
  return [given ?? ""].flat().join(" ").trim();
}

/** The closing in the URL; null if it is not one. */
export function closingInUrl(params: Query): BusinessDate | null {
  const read = readClosing(single(params.closing));
  return "value" in read ? read.value : null;
}

function isGood<T>(read: Read<T>): read is { readonly value: T } {
  return "value" in read;
}

const repeated = Symbol("repeated");

/** The single value of a parameter, folded; "" if it is absent. */
function single(given: Query[string]): string | typeof repeated {
  if (Array.isArray(given) && given.length > 1) return repeated;
  return [given ?? ""].flat().join("").normalize("NFKC").trim();
}

function readAmount(text: string | typeof repeated): Read<Yen> {
  if (text === repeated) return { problem: "repeated" };
  if (text === "") return { problem: "missing" };
  const amount = parseYenText(text);
  return typeof amount === "string" ? { problem: amount } : { value: amount };
}

function readMonthly(text: string | typeof repeated): Read<Yen | null> {
  return text === "" ? { value: null } : readAmount(text);
}

function readClosing(text: string | typeof repeated): Read<BusinessDate> {
  if (text === repeated) return { problem: "repeated" };
  if (text === "") return { problem: "missing" };
  const date = parseBusinessDate(text.replaceAll("/", "-"));
  if (!date) return { problem: "not-a-date" };
  if (!cycleOf(date)) return { problem: "not-a-closing" };
  const year = Number(date.slice(0, 4));
  return year < firstYear || year > lastYear ? { problem: "out-of-range" } : { value: date };
}

/** The cycle of the closing; a `cycle` parameter must agree with it. */
function readCycle(text: string | typeof repeated, closing: BusinessDate | null): Read<Cycle> {
  if (text === repeated) return { problem: "repeated" };
  const ofClosing = closing && cycleOf(closing);
  const named = cycles.find((cycle) => String(cycle) === text);
  if (text !== "" && !named) return { problem: "not-a-cycle" };
  if (named && ofClosing && named !== ofClosing) return { problem: "other-cycle" };
  return { value: named ?? ofClosing ?? 19 };
}

/** Any number of `<closing>:<yen>`, as repeated parameters or separated by spaces. */
function readExtras(given: Query[string], first: BusinessDate | null): Read<readonly Extra[]> {
  const texts = [given ?? []].flat().join(" ").normalize("NFKC").split(/\s+/).filter(Boolean);
  const extras: Extra[] = [];
  for (const text of texts) {
    const read = readExtra(text, first);
    if ("problem" in read) return read;
    extras.push(read.value);
  }
  return { value: extras };
}

function readExtra(text: string, first: BusinessDate | null): Read<Extra> {
  const [, day = "", amountText = ""] = /^([\d/-]+):(.+)$/.exec(text) ?? [];
  const closing = parseBusinessDate(day.replaceAll("/", "-"));
  const amountYen = parseYenText(amountText);
  if (!closing || amountYen === "not-a-number") return { problem: "not-an-extra" };
  if (typeof amountYen === "string") return { problem: amountYen };
  if (!cycleOf(closing)) return { problem: "extra-not-a-closing" };
  if (!first) return { value: { closing, amountYen } };
  if (cycleOf(closing) !== cycleOf(first)) return { problem: "extra-not-a-closing" };
  return closing < first ? { problem: "extra-too-early" } : { value: { closing, amountYen } };
}

/** The errors of the schemas below; the forms have a sentence for each. */
export type RevolvingFieldCode =
  | "missing"
  | "not-a-step"
  | "not-a-number"
  | "nothing-chosen"
  | "unknown-posting"
  | "schedule-changed"
  | "not-agreed"
  | "not-found"
  | "other";

const refusal = (error: RevolvingFieldCode) => ({ error });

const idempotencyKey = z.uuid(refusal("other"));

/** "minimum" (null) or whole yen, as the previous page wrote it. */
const monthlyAmount = z
  .string(refusal("missing"))
  .regex(/^(minimum|[1-9]\d{0,8})$/, refusal("not-a-step"))
  .transform((text): Yen | null => (text === "minimum" ? null : yen(Number(text))));

const extraAmount = z
  .string(refusal("missing"))
  .regex(/^[1-9]\d{0,8}$/, refusal("not-a-number"))
  .transform((text) => yen(Number(text)));

/** あとリボにする: the purchases, the monthly amount and the consent. */
export const convertShape = z.strictObject({
  posting: z
    .string(refusal("nothing-chosen"))
    .min(1, refusal("nothing-chosen"))
    .max(6_000, refusal("unknown-posting"))
    .transform((text) => [...new Set(text.split(/\r?\n/))]),
  monthly: monthlyAmount,
  scheduleHash: z.string(refusal("schedule-changed")).max(100, refusal("schedule-changed")),
  agree: z.literal("yes", refusal("not-agreed")),
  idempotencyKey,
});

export const monthlyShape = z.strictObject({ monthly: monthlyAmount, idempotencyKey });

export const extraShape = z.strictObject({ yen: extraAmount, idempotencyKey });

export const withdrawShape = z.strictObject({
  receiptNo: z.string(refusal("not-found")).min(1).max(40, refusal("not-found")),
  idempotencyKey,
});

export const undoShape = z.strictObject({ idempotencyKey });
