import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type ResultCode, renderFile } from "@/lib/debits/format/file";
import { parseFile } from "@/lib/debits/format/parse";
import { heading, loginAs, press } from "./support/member";
import { hanakoOfTheDemo } from "./support/people";
import { openTravellingPortal, type TravellingPortal } from "./support/portal";
import { expect, test as base } from "./support/test";

const test = base.extend<{ portal: TravellingPortal }>({
  portal: async ({ browserName: _browser }, use) => {
    const portal = await openTravellingPortal();
    await use(portal);
    await portal.close();
  },
  baseURL: async ({ portal }, use) => use(portal.url),
});

/** The bank answers a request: everybody pays but for one amount, which comes back with a code. */
function answerOf(request: string, amountYen: number, code: ResultCode): Uint8Array {
  const parsed = parseFile(readFileSync(request));
  if (!parsed.ok) throw new Error(parsed.refusal);
  const lines = parsed.value.lines.map((line) => {
    return line.amountYen === amountYen ? { ...line, resultCode: code } : line;
  });
  expect(lines.filter((line) => line.amountYen === amountYen)).toHaveLength(1);
  return renderFile({ ...parsed.value, kind: "result", lines }, { newline: "crlf" });
}

function yenIn(text: string): number {
  return Number((/([\d,]+)円/.exec(text)?.[1] ?? "").replaceAll(",", ""));
}

/** The first sum that stands under a heading of the page. */
async function amountUnder(page: Page, name: string): Promise<number> {
  const section = page.getByRole("region", { name });
  return yenIn(await section.innerText());
}

async function availableOf(page: Page): Promise<number> {
  await page.goto("/credit");
  await expect(heading(page, "ご利用可能額")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "ご利用可能額" }).last();
  return yenIn(await row.innerText());
}

async function billOf(page: Page, month: string): Promise<number> {
  await page.goto(`/statements/${month}`);
  return amountUnder(page, "今回ご請求金額");
}

test("あとリボにし、引き落としに失敗し、再び引き落とされ、次のご請求と最後の手数料まで", async ({
  page,
  portal,
}) => {
  test.setTimeout(600_000);

  await test.step("締めた後のご利用をあとリボにする", async () => {
    portal.moveTo("2026-11-21");
    await loginAs(page, hanakoOfTheDemo);
    await page.goto("/revolving");
    await page.getByRole("checkbox", { name: /大和屋百貨店.* 50,000円をあとリボにする/ }).check();
    await press(page, "お支払いの予定を見る");
    await page
      .getByRole("combobox", { name: /^毎月のお支払額/ })
      .selectOption({ label: "毎月10,000円" });
    await press(page, "この金額で予定を見る");
    await page.getByRole("link", { name: "確認へ進む" }).click();
    await page.getByRole("checkbox", { name: /お支払い条件の書面/ }).check();
    await press(page, "あとリボにする");
    await expect(page.getByRole("status").getByText("あとリボを承りました")).toBeVisible();
  });
  const receipt = new URL(page.url()).pathname;
  const billed = await billOf(page, "2026-11");
  const before = await availableOf(page);

  await test.step("引き落としに失敗すると、理由と再引き落とし予定が分かり、可能額は戻らない", async () => {
    const [request, result] = [portal.file("request.txt"), portal.file("result.txt")];
    await portal.job("2026-12-01", "debit-export", "--date", "2026-12-10", "--out", request);
    writeFileSync(result, answerOf(request, billed, 1));
    await portal.job("2026-12-10", "debit-import", result);
    portal.moveTo("2026-12-11");
    await page.goto("/home");
    await expect(page.getByText(/再引き落とし予定/).first()).toBeVisible();
    await expect(page.getByText("口座の残高が足りませんでした。").first()).toBeVisible();
    expect(await availableOf(page)).toBe(before);
  });

  await test.step("再引き落としで支払われると、可能額が戻る", async () => {
    const [request, result] = [portal.file("again.txt"), portal.file("again-result.txt")];
    const wish = ["--date", "2026-12-14", "--out", request, "--again"];
    await portal.job("2026-12-11", "debit-export", ...wish);
    writeFileSync(result, answerOf(request, billed, 0));
    await portal.job("2026-12-14", "debit-import", result);
    portal.moveTo("2026-12-15");
    await page.goto("/home");
    await expect(page.getByText(/再引き落とし予定/)).toHaveCount(0);
    expect(await availableOf(page)).toBe(before + billed);
  });

  await test.step("次のご請求は、お見せした予定とおくれの名のとおり", async () => {
    await portal.job("2026-12-20", "cycle-close", "--through", "2026-12-19", "--without-feed");
    portal.moveTo("2026-12-20");
    await page.goto("/statements/2026-12");
    const panel = page.getByRole("region", { name: "ペイフレックス あとリボ" });
    await expect(panel).toContainText(/締め日のリボ残高.*元金.*円＋手数料.*円.*繰り越す残高/s);
    const fees = page.getByRole("region", { name: "手数料等" });
    await expect(fees).toContainText("ペイフレックス あとリボ 手数料");
    await page.goto(receipt);
    await expect(page.getByText(/✓ 1\/\d+回一致/)).toBeVisible();
    await expect(page.getByText(/お支払いの遅れ/).first()).toBeVisible();
  });

  await test.step("残りをすべて追加で返すと、次の締めで残りの手数料だけが請求される", async () => {
    await page.goto("/revolving/extra");
    await page
      .getByLabel(/すべて|全部|全額/)
      .first()
      .check();
    await press(page, "効果を見る");
    await expect(page.getByRole("heading", { name: "追加の返済の効果" })).toBeVisible();
    await press(page, "この金額を追加で返す");
    await expect(page.getByText(/円を引き落とします/).first()).toBeVisible();
    const repaid = await billOf(page, "2026-12");
    const [request, result] = [portal.file("rest.txt"), portal.file("rest-result.txt")];
    await portal.job("2027-01-04", "debit-export", "--date", "2027-01-12", "--out", request);
    writeFileSync(result, answerOf(request, repaid, 0));
    await portal.job("2027-01-12", "debit-import", result);
    await portal.job("2027-01-20", "cycle-close", "--through", "2027-01-19", "--without-feed");
    portal.moveTo("2027-01-20");
    const residual = await billOf(page, "2027-01");
    expect(residual).toBeGreaterThan(0);
    expect(residual).toBeLessThan(1000);
    const panel = page.getByRole("region", { name: "ペイフレックス あとリボ" });
    await expect(panel).toContainText(/残高はありません/);
    await portal.job("2027-01-20", "verify");
  });
});
