import holidayJp from "@holiday-jp/holiday_jp";
import { addDays, type BusinessDate, weekdayOf } from "./business-date";

/**
 * Days on which Japanese banks are closed: Saturdays, Sundays, national holidays, and
 * 31 December to 3 January.
 */
export function isBankClosed(date: BusinessDate): boolean {
  const weekday = weekdayOf(date);
  const monthDay = date.slice(5);
  const isYearEnd = monthDay === "12-31" || (monthDay >= "01-01" && monthDay <= "01-03");
  return weekday === 0 || weekday === 6 || isYearEnd || date in holidayJp.holidays;
}

/** `date` if banks are open on it, otherwise the next day they are. */
export function nextBankingDay(date: BusinessDate): BusinessDate {
  let day = date;
  while (isBankClosed(day)) day = addDays(day, 1);
  return day;
}

/** The day `count` banking days before `date`. */
export function bankingDaysBefore(date: BusinessDate, count: number): BusinessDate {
  let day = date;
  let left = count;
  while (left > 0) {
    day = addDays(day, -1);
    if (!isBankClosed(day)) left -= 1;
  }
  return day;
}

/** Banking days after `since`, up to and including `today`. */
export function bankingDaysSince(since: BusinessDate, today: BusinessDate): number {
  let count = 0;
  for (let day = addDays(since, 1); day <= today; day = addDays(day, 1)) {
    if (!isBankClosed(day)) count += 1;
  }
  return count;
}
