import { invariant } from "./invariant";

declare const businessDateBrand: unique symbol;

/** A calendar day in Japan, as YYYY-MM-DD; two of them compare as strings. */
export type BusinessDate = string & { readonly [businessDateBrand]: true };

const dayMs = 86_400_000;
const jstOffsetMs = 9 * 3_600_000;

/** The day, or null if the text is not a calendar day (2026-02-30). */
export function parseBusinessDate(text: string): BusinessDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
  return isReal ? (text as BusinessDate) : null;
}

/** The day named by a literal or a stored value. Throws if it is not a calendar day. */
export function businessDate(text: string): BusinessDate {
  const date = parseBusinessDate(text);
  invariant(date, `not a date: ${text}`);
  return date;
}

/** The day in Japan at an instant. */
export function businessDateOf(instant: Date): BusinessDate {
  return businessDate(new Date(instant.getTime() + jstOffsetMs).toISOString().slice(0, 10));
}

/** Midnight in Japan at the start of the day. */
export function startOfDay(date: BusinessDate): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - jstOffsetMs);
}

/** Days since 1970-01-01. */
export function dayNumberOf(date: BusinessDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

export function fromDayNumber(day: number): BusinessDate {
  return businessDate(new Date(day * dayMs).toISOString().slice(0, 10));
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return fromDayNumber(dayNumberOf(date) + days);
}

/** The same day of the month `months` later, or that month's last day if it is shorter. */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return businessDate(new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Day of the week; 0 is Sunday. */
export function weekdayOf(date: BusinessDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Days of a year: 365 or 366. */
export function daysInYear(year: number): 365 | 366 {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 366 : 365;
}
