import { expectNoViolations } from "./support/accessibility";
import { heading, loginAs, press } from "./support/member";
import { householdOf } from "./support/people";
import { expect, test } from "./support/test";

test("ポイントをご請求に充当し、受付番号を受け取る", { tag: "@forms" }, async ({ page, kind }) => {
  const { hanako } = householdOf(`exchange-${kind === "with-javascript" ? "ari" : "nashi"}`).logins;
  await loginAs(page, hanako);
  await page.goto("/points");
  await page.getByRole("link", { name: "ポイントを交換する", exact: true }).click();
  await expect(heading(page, "ポイント交換")).toBeVisible();

  await page.getByLabel(/^ご請求への充当/).check();
  await page.getByLabel(/^交換するポイント/).fill("５５０");
  await page.getByRole("button", { name: "確認へ進む" }).first().click();
  await expect(page.getByRole("alert").filter({ hasText: "単位に合う数" })).toBeVisible();
  await expectNoViolations(page);

  await page.getByLabel(/^交換するポイント/).fill("５００");
  await page.getByRole("button", { name: "確認へ進む" }).first().click();
  await expect(page.getByRole("table", { name: "交換の内容" })).toBeVisible();
  await expectNoViolations(page);

  await page.getByLabel(/^パスワード(?!を表示)/).fill("chigau-pasuwado");
  await press(page, "交換する");
  await expect(page.getByRole("alert").filter({ hasText: "パスワードが正しく" })).toBeVisible();
  await page.getByLabel(/^パスワード(?!を表示)/).fill(hanako.password);
  await press(page, "交換する");
  await expect(page.getByRole("status").getByText(/^P\d{8}-\d{8}$/)).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole("link", { name: "ポイントへ戻る" }).click();
  await expect(page.getByRole("table", { name: "ポイントの履歴" })).toContainText("ご請求への充当");

  await page.goto("/points/exchange");
  const charge = page.getByRole("form", { name: "ご利用のお支払いに充てる" });
  await charge.getByLabel(/^お支払いに充てるご利用/).selectOption({ index: 1 });
  await charge.getByLabel(/^充てる金額/).fill("100");
  await press(charge, "確認へ進む");
  await expect(page.getByRole("table", { name: "交換の内容" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("ご利用のお支払い");
});
