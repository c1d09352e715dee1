import { addDays, type BusinessDate } from "@/lib/kernel/business-date";

export type CalendarDay = {
  /** Stable, so that a second import updates the entry instead of adding another. */
  readonly uid: string;
  readonly date: BusinessDate;
  readonly title: string;
  readonly note: string;
};

type Calendar = { readonly name: string; readonly madeAt: Date };

const longestLine = 75;

/** Renders whole-day entries as iCalendar (RFC 5545), each with an alarm at 9:00 on the day before. */
export function renderCalendar(days: readonly CalendarDay[], { name, madeAt }: Calendar): string {
  const stamp = madeAt.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kaiin//Payment dates//JA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => linesOf(day, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf({ uid, date, title, note }: CalendarDay, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:-PT15H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

function compact(date: BusinessDate): string {
  return date.replaceAll("-", "");
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, "\\n");
}

/** RFC 5545, 3.1: at most 75 octets a line, never split within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > longestLine) {
      parts.push(part);
      part = "";
      octets = 1; // the space that continues the line
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
