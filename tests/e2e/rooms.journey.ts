import { heading, loginAs, logOut } from "./support/member";
import { householdOf } from "./support/people";
import { expect, test } from "./support/test";

const { logins } = householdOf("readers");
const rooms = [
  ["ホーム", "ホーム"],
  ["ご利用明細", "ご利用明細"],
  ["ご請求", "ご請求"],
  ["ご利用可能額", "ご利用可能額"],
  ["ポイント", "ポイント"],
  ["カード", "カード"],
  ["セキュリティ", "セキュリティ"],
  ["お知らせ", "お知らせ"],
] as const;

test("本会員がログインし、すべての部屋を見て、ログアウトする", async ({ page }) => {
  await loginAs(page, logins.hanako);
  for (const [link, title] of rooms) {
    const menu = page.getByRole("navigation").getByRole("link", { name: new RegExp(`^${link}`) });
    await menu.filter({ visible: true }).first().click();
    await expect(heading(page, title)).toBeVisible();
  }
  await logOut(page);
});
