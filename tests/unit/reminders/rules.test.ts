import { describe, expect, test } from "vitest";
import { addDays, businessDate } from "@/lib/kernel/business-date";
import {
  billReadyReminder,
  debitFailedReminder,
  debitSoonReminder,
  isDeadlineNear,
  isSoon,
  limitLevelOf,
  nearLimitReminder,
  pointsExpiringReminder,
  revolvingDeadlineReminder,
} from "@/lib/reminders/rules";
import { languages } from "@/lib/kernel/language";
import { renderMessage } from "@/lib/mail/format";

const day = businessDate("2026-12-10");
const about = { accountId: "KA1", cardmemberId: "KM1" };
const bank = { bankCode: "0001", accountNumber: "1234111" };
const debit = {
  ...about,
  ...bank,
  closingOn: businessDate("2026-11-19"),
  debitOn: day,
  yen: 166_167,
};

describe("3日前", () => {
  test.each([
    [-4, false, false],
    [-3, true, true],
    [-1, true, true],
    [0, false, true],
    [1, false, false],
  ])("%d日目：引き落とし %s、期限 %s", (days, soon, near) => {
    expect(isSoon(day, addDays(day, days))).toBe(soon);
    expect(isDeadlineNear(day, addDays(day, days))).toBe(near);
  });
});

describe("ご利用枠", () => {
  test.each([
    [239_999, 0],
    [240_000, 80],
    [269_999, 80],
    [270_000, 90],
    [310_000, 90],
    [-5000, 0],
  ])("30万円の枠で%d円", (usedYen, level) => {
    expect(limitLevelOf(usedYen, 300_000)).toBe(level);
  });

  test("枠のない契約は、枠に近づかない", () => {
    expect(limitLevelOf(100, 0)).toBe(0);
  });

  test("上がったときだけ知らせ、下がったときと同じままのときは知らせない", () => {
    const use = { ...about, limitYen: 300_000, usedYen: 270_000, crossings: 1 };
    expect(nearLimitReminder({ ...use, level: 80 })?.occasion).toBe("90:2");
    expect(nearLimitReminder({ ...use, level: 90 })).toBeNull();
    expect(nearLimitReminder({ ...use, usedYen: 250_000, level: 90 })).toBeNull();
  });
});

describe.each(languages)("暦が知らせる文面（%s）", (language) => {
  const centre = { name: "会員カード", phone: "0120-000-000", hours: "09:00–21:00" };
  const notices = [
    billReadyReminder(debit),
    debitSoonReminder(debit),
    debitFailedReminder({ ...debit, attempt: 1, code: 1, state: "again" }),
    debitFailedReminder({ ...debit, attempt: 2, code: 4, state: "transfer" }),
    pointsExpiringReminder({ ...about, points: 1234, expiresOn: day }),
    nearLimitReminder({ ...about, limitYen: 300_000, usedYen: 310_000, level: 0, crossings: 0 }),
    revolvingDeadlineReminder({
      ...about,
      closingOn: debit.closingOn,
      deadline: businessDate("2026-11-30"),
      yen: 50_000,
    }),
  ];

  test("欠けたところがなく、リンクがなく、口座番号は伏せてある", () => {
    for (const notice of notices) {
      const plan = notice?.plan;
      if (!plan) throw new Error("no notice");
      const { body } = renderMessage(plan, { name: "佐藤 花子", language, centre });
      expect(body).not.toMatch(/undefined|null|NaN|https?:|www\.|1234111/);
    }
  });
});

describe("引き落としの文面", () => {
  const centre = { name: "会員カード", phone: "0120-000-000", hours: "09:00–21:00" };
  const read = (notice: ReturnType<typeof debitSoonReminder>) =>
    renderMessage(notice.plan, { name: "佐藤 花子", language: "ja", centre }).body;

  test("金額、お支払日、用意する日、伏せた口座", () => {
    const body = read(debitSoonReminder(debit));
    expect(body).toContain(
      "2026年12月9日（水）までに、引き落とし口座へ166,167円をご用意ください。",
    );
    expect(body).toContain("・お支払日：2026年12月10日（木）");
    expect(body).toContain("・引き落とし口座：みずほ銀行 ・・・・111");
  });

  test("できなかったときは、理由とこれからのこと", () => {
    const failed = { ...debit, attempt: 1, code: 1, state: "again" } as const;
    const body = read(debitFailedReminder(failed));
    expect(body).toContain("口座の残高が足りませんでした。");
    expect(body).toContain("もう一度引き落としの手続きをします。");
    const body2 = read(debitFailedReminder({ ...failed, attempt: 2, state: "transfer" }));
    expect(body2).toContain("お振込でのお支払いをお願いします。");
  });
});
