import { type BusinessDate, daysBetween, weekdayOf } from "./business-date";
import type { Language } from "./language";

const numbers = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 20 });
const tokyoParts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const weekdays = {
  ja: ["日", "月", "火", "水", "木", "金", "土"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

type DateOptions = {
  /** Includes the year. */
  readonly year?: boolean;
  /** Includes the weekday (default); omit it only where space is short. */
  readonly weekday?: boolean;
};

/** A number with thousands separators: 12,480. The minus is "−", which is as wide as a digit. */
export function formatNumber(value: number): string {
  return value < 0 ? `−${numbers.format(-value)}` : numbers.format(value);
}

/** Whole yen: "81,167円" or "¥81,167"; below zero "−2,180円", "−¥2,180". */
export function formatYen(yen: number, lang: Language): string {
  if (lang === "ja") return `${formatNumber(yen)}円`;
  return `${yen < 0 ? "−" : ""}¥${numbers.format(Math.abs(yen))}`;
}

/** "12月10日（木）" or "Thu 10 Dec"; with the year "2026年12月10日（木）", "Thu 10 Dec 2026". */
export function formatDate(date: BusinessDate, lang: Language, options: DateOptions = {}): string {
  const { year = false, weekday = true } = options;
  const [y, m, d] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const name = weekdays[lang][weekdayOf(date)];
  if (lang === "ja") {
    return `${year ? `${y}年` : ""}${m}月${d}日${weekday ? `（${name}）` : ""}`;
  }
  return `${weekday ? `${name} ` : ""}${d} ${months[m - 1]}${year ? ` ${y}` : ""}`;
}

/** A month given as YYYY-MM: "2026年11月" or "Nov 2026". */
export function formatMonth(month: string, lang: Language): string {
  const [year = "", number = ""] = month.split("-");
  return lang === "ja" ? `${year}年${Number(number)}月` : `${months[Number(number) - 1]} ${year}`;
}

/** An instant in Japanese time: "2026年11月17日 21:04" or "17 Nov 2026, 21:04". */
export function formatDateTime(instant: Date, lang: Language): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of tokyoParts.formatToParts(instant)) parts[type] = value;
  const time = `${parts.hour}:${parts.minute}`;
  return lang === "ja"
    ? `${parts.year}年${parts.month}月${parts.day}日 ${time}`
    : `${parts.day} ${months[Number(parts.month) - 1]} ${parts.year}, ${time}`;
}

/** How far away a day is: "あと12日", "本日", "3日前"; "in 12 days", "today", "3 days ago". */
export function daysLeft(today: BusinessDate, date: BusinessDate, lang: Language): string {
  const days = daysBetween(today, date);
  if (days === 0) return lang === "ja" ? "本日" : "today";
  if (lang === "ja") return days > 0 ? `あと${days}日` : `${-days}日前`;
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}
