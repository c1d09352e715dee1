import type { BusinessDate } from "@/lib/kernel/business-date";
import { daysLeft, formatDate } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";

type Props = {
  lang: Language;
  date: BusinessDate;
  today: BusinessDate;
  /** "23:59", if the deadline has a time. */
  time?: string;
  year?: boolean;
};

/** A deadline with date, weekday, time and remaining days. */
export function Deadline({ lang, date, today, time, year }: Props) {
  return (
    <span>
      <time
        dateTime={time ? `${date}T${time}+09:00` : date}
        className="figures font-bold whitespace-nowrap"
      >
        {formatDate(date, lang, { year })}
        {time && ` ${time}`}
      </time>
      {/* A space, wide, that goes at the end of a line. */}
      <span className="[word-spacing:0.5em]"> </span>
      <span className="whitespace-nowrap text-quiet">{daysLeft(today, date, lang)}</span>
    </span>
  );
}
