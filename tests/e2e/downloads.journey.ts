import { loginAs } from "./support/member";
import { householdOf } from "./support/people";
import { expect, test } from "./support/test";

const { logins } = householdOf("readers");

test("ご請求を紙に、お支払日をカレンダーに持ち帰る", async ({ page }) => {
  await loginAs(page, logins.hanako);
  await page.goto("/statements");
  const calendar = await page.request.get(
    (await page.getByRole("link", { name: /カレンダーに追加/ }).getAttribute("href")) ?? "",
  );
  expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await calendar.text()).toContain("SUMMARY:Kaiin カード 引き落とし 151\\,754円");
  await page.getByRole("link", { name: "2026年11月" }).click();
  const href = await page.getByRole("link", { name: "PDF（印刷用）" }).getAttribute("href");
  const sheet = await page.request.get(href ?? "");
  expect(sheet.status()).toBe(200);
  expect(sheet.headers()["content-type"]).toBe("application/pdf");
  expect(sheet.headers()["cache-control"]).toBe("private, no-store");
  expect((await sheet.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await page.request.get("/statements/2019-01/pdf")).status()).toBe(404);
});

test("家族会員は、ご自身の明細だけを紙にする", async ({ page }) => {
  await loginAs(page, logins.ichiro);
  await page.goto("/statements/2026-11");
  await expect(page.getByRole("link", { name: "PDF（印刷用）" })).toBeVisible();
  expect((await page.request.get("/statements/2026-11/pdf")).status()).toBe(200);
  expect((await page.request.get("/statements/calendar")).status()).toBe(404);
});
