import { expectNoViolations } from "./support/accessibility";
import { heading, loginAs, logOut } from "./support/member";
import { householdOf, loginOf } from "./support/people";
import { expect, test } from "./support/test";

const { logins } = householdOf("readers");

test("あとリボにできないご利用は、どれも理由を言う", async ({ page, neighbours }) => {
  await loginAs(page, loginOf(neighbours.refused));
  await page.goto("/revolving");
  await expect(heading(page, "ペイフレックス あとリボ")).toBeVisible();
  await page.getByText("あとリボにできないご利用").first().click();
  const why: readonly [RegExp, RegExp][] = [
    [/2,200円/, /キャッシングや年会費などは対象外です/],
    [/3,210円/, /全額が返金されています/],
    [/600,000円/, /リボ払いのご利用枠を超えます/],
    [/1,200円/, /ご入会から3か月を過ぎると、お申し込みいただけます/],
  ];
  for (const [amount, reason] of why) {
    const row = page.getByRole("row").filter({ hasText: amount }).filter({ hasText: reason });
    await expect(row.first()).toBeVisible();
  }
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expectNoViolations(page);
  await logOut(page);

  await loginAs(page, logins.misaki);
  await page.goto("/revolving");
  await page.getByText("あとリボにできないご利用").first().click();
  const late = page.getByRole("row").filter({ hasText: "ひかり電力" });
  await expect(late.filter({ hasText: "お申し込みの期限を過ぎています" }).first()).toBeVisible();
});
