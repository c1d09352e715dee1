import { heading, press } from "./support/member";
import { expect, test } from "./support/test";

test("どのページでも、言語と文字の大きさを選べる", { tag: "@forms" }, async ({ page }) => {
  await page.goto("/help/login");
  await press(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await press(page, "日本語");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await press(page, "大");
  const large = page.getByRole("button", { name: "大", exact: true });
  await expect(large).toHaveAttribute("aria-pressed", "true");
  await expect(heading(page, "ログインできない場合")).toBeVisible();
});
