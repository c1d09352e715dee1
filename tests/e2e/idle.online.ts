import { heading, loginAs, press, tryLogin } from "./support/member";
import { loginOf } from "./support/people";
import { expect, test } from "./support/test";

test("自動ログアウトの2分前に知らせ、続ければ入力が残り、過ぎるとログインのあと同じページへ戻る", async ({
  page,
  neighbours,
}) => {
  await page.clock.install();
  await loginAs(page, loginOf(neighbours.sleeper));
  await page.goto("/profile/address");
  const street = page.getByLabel(/^町名・番地/);
  await street.fill("渋谷2-21-9");
  const warning = page.getByRole("dialog", { name: "まもなくログアウトします" });

  await page.clock.fastForward("12:50");
  await expect(warning).toBeHidden();
  await page.clock.fastForward("00:15");
  await expect(warning).toBeVisible();
  await press(warning, "ログインを続ける");
  await expect(warning).toBeHidden();
  await expect(street).toHaveValue("渋谷2-21-9");

  await page.clock.fastForward("13:05");
  await expect(warning).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(warning).toBeHidden();
  await page.clock.fastForward("12:50");
  await expect(warning).toBeHidden();

  await page.clock.fastForward("02:15");
  await expect(heading(page, "ログイン")).toBeVisible();
  await expect(page.getByRole("status").getByText(/操作がなかった/)).toBeVisible();
  await tryLogin(page, loginOf(neighbours.sleeper));
  await expect(heading(page, "住所の変更")).toBeVisible();
});
