import { expectRow, heading, loginAs, logOut } from "./support/member";
import { householdOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

const { logins, contracts } = householdOf("readers");
const own = personOf(contracts.sato, 1).cardNumber.slice(-5);
const hers = personOf(contracts.sato).cardNumber.slice(-5);

test("家族会員は、ご自身のカードだけを見る", async ({ page }) => {
  await loginAs(page, logins.ichiro);
  const main = page.getByRole("main");
  for (const [path, title] of [
    ["/home", "ホーム"],
    ["/activity", "ご利用明細"],
    ["/statements", "ご請求"],
    ["/credit", "ご利用可能額"],
    ["/cards", "カード"],
  ] as const) {
    await page.goto(path);
    await expect(heading(page, title)).toBeVisible();
    await expect(page.getByRole("banner")).toContainText(own);
    await expect(main).not.toContainText(hers);
    await expect(main).not.toContainText("花子");
    await expect(page.getByRole("link", { name: /^ポイント/ })).toHaveCount(0);
  }
  await page.goto("/activity");
  const table = page.getByRole("table", { name: "最近のご利用" });
  await expectRow(table, "カフェ ひだまり", "1,180円", "一郎");
  // Her flight of the same days.
  await expect(main).not.toContainText("59,417");
  expect((await page.goto("/points"))?.status()).toBe(404);
  await page.goto("/home");
  await logOut(page);
});
