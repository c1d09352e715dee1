import { describe, expect, test } from "vitest";
import { renderCalendar } from "@/lib/statements/format/calendar";
import { businessDate } from "@/lib/kernel/business-date";

const frame = { name: "Kaiin お支払日", madeAt: new Date("2026-11-20T03:04:05.678Z") };
const day = { uid: "a@kaiin", date: businessDate("2026-12-31"), title: "引き落とし", note: "" };

function unfolded(text: string): string[] {
  return text.replaceAll("\r\n ", "").split("\r\n");
}

describe("お支払日のカレンダー", () => {
  test("終日の予定で、終わりは翌日（年をまたいでも）", () => {
    const lines = unfolded(renderCalendar([day], frame));
    expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
    expect(lines).toContain("DTEND;VALUE=DATE:20270101");
    expect(lines).toContain("DTSTAMP:20261120T030405Z");
    expect(lines.at(-1)).toBe("");
  });

  test("始まりと終わりが組になり、知らせは予定の中にある", () => {
    const lines = unfolded(renderCalendar([day, { ...day, uid: "b@kaiin" }], frame));
    const open: string[] = [];
    const paths: string[] = [];
    for (const line of lines) {
      const [, what, name = ""] = /^(BEGIN|END):(.+)$/.exec(line) ?? [];
      if (what === "BEGIN") paths.push([...open, name].join(" > "));
      if (what === "BEGIN") open.push(name);
      if (what === "END") paths.push(`end of ${open.pop()}: ${name}`);
    }
    const event = [
      "VCALENDAR > VEVENT",
      "VCALENDAR > VEVENT > VALARM",
      "end of VALARM: VALARM",
      "end of VEVENT: VEVENT",
    ];
    expect(paths).toEqual(["VCALENDAR", ...event, ...event, "end of VCALENDAR: VCALENDAR"]);
    expect(open).toEqual([]);
    expect(lines.filter((line) => line.startsWith("UID:"))).toEqual(["UID:a@kaiin", "UID:b@kaiin"]);
  });

  test("区切りの文字と改行は逃がす", () => {
    const note = "銀行; 支店, \\ 一\n二";
    const lines = unfolded(renderCalendar([{ ...day, note }], frame));
    expect(lines).toContain("DESCRIPTION:銀行\\; 支店\\, \\\\ 一\\n二");
  });

  test("75オクテットを超える行は、文字の途中でなく折る", () => {
    const title = "𠮷".repeat(60);
    const text = renderCalendar([{ ...day, title }], frame);
    for (const line of text.split("\r\n")) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\ufffd/);
    }
    expect(unfolded(text)).toContain(`SUMMARY:${title}`);
  });
});
