import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { alertOf, heading, loginAs, press } from "./support/member";
import { type BrowserKind, householdOf } from "./support/people";
import { expect, test } from "./support/test";

const { logins } = householdOf("revolving");

/** Each browser has a member of its own: one purchase is on a bill already, the other is not. */
const stories = {
  "with-javascript": {
    login: logins.hanako,
    row: /大和屋百貨店.* 50,000円をあとリボにする/,
    isBilled: true,
  },
  "without-javascript": {
    login: logins.misaki,
    row: /大和屋百貨店.* 48,800円をあとリボにする/,
    isBilled: false,
  },
} satisfies Record<BrowserKind, object>;

test("あとリボにし、予定と書面を確かめ、取り消す", { tag: "@forms" }, async ({ page, kind }) => {
  const { login, row, isBilled } = stories[kind];
  await loginAs(page, login);
  const billBefore = await newestBill(page);
  await page.goto("/revolving");
  await expect(heading(page, "ペイフレックス あとリボ")).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);

  await press(page, "お支払いの予定を見る");
  await expect(alertOf(page)).toContainText("ひとつ以上お選びください");
  await page.getByRole("checkbox", { name: row }).check();
  await press(page, "お支払いの予定を見る");
  await expect(heading(page, "あとリボのお申し込み")).toBeVisible();
  await expect(page.getByRole("table", { name: "支払い方の比較" })).toContainText("1回払い");
  await expectNoViolations(page);

  await page
    .getByRole("combobox", { name: /^毎月のお支払額/ })
    .selectOption({ label: "毎月10,000円" });
  await press(page, "この金額で予定を見る");
  await expect(page.getByRole("table", { name: "いまの予定との違い" })).toBeVisible();
  await expect(page.getByRole("table", { name: "返済予定表" }).first()).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "確認へ進む" }).click();

  await expect(heading(page, "内容をご確認ください")).toBeVisible();
  const consent = page.getByRole("checkbox", { name: /お支払い条件の書面/ });
  await expect(consent).not.toBeChecked();
  await expect(page.getByText("実質年率14.9%").first()).toBeVisible();
  await press(page, "あとリボにする");
  await expect(alertOf(page)).toContainText("同意の欄にチェック");
  await expectNoViolations(page);
  await consent.check();
  await press(page, "あとリボにする");

  await expect(page.getByRole("status").getByText("あとリボを承りました")).toBeVisible();
  await expect(page.getByRole("heading", { name: "お約束との照合" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "ペイフレックス あとリボへ" }).click();
  await expect(page.getByRole("table", { name: "あとリボのお申し込み" })).toContainText(
    "お支払い中",
  );
  await expect(page.getByRole("checkbox", { name: row })).toHaveCount(0);

  const billAfter = await newestBill(page);
  if (isBilled) expect(billAfter).not.toBe(billBefore);
  else expect(billAfter).toBe(billBefore);

  await page.goto("/revolving/amount");
  await page
    .getByRole("combobox", { name: /^毎月のお支払額/ })
    .selectOption({ label: "毎月15,000円" });
  await press(page, "この金額で予定を見る");
  await expect(page.getByRole("table", { name: "いまの予定との違い" })).toBeVisible();
  await expectNoViolations(page);
  await press(page, "この内容で変更する");
  await expect(page.getByRole("status").getByText(/お支払額を変更しました/)).toBeVisible();

  await page.getByRole("link", { name: "追加で返済する" }).click();
  await page.getByLabel("一部を返す").check();
  await page.getByLabel(/^追加で返す金額/).fill("１０，０００");
  await press(page, "効果を見る");
  await expect(page.getByRole("heading", { name: "追加の返済の効果" })).toBeVisible();
  await expectNoViolations(page);
  await press(page, "この金額を追加で返す");
  await expect(page.getByText(/10,000円を引き落とします/)).toBeVisible();
  await expectNoViolations(page);
  await press(page, "追加の返済を取りやめる");
  await expect(page.getByRole("status").getByText(/取りやめました/)).toBeVisible();

  await page
    .getByRole("table", { name: "あとリボのお申し込み" })
    .getByRole("link", { name: /大和屋百貨店/ })
    .first()
    .click();
  await page.getByRole("link", { name: "あとリボを取り消す" }).click();
  await expect(heading(page, "あとリボの取り消し")).toBeVisible();
  await expectNoViolations(page);
  await press(page, "あとリボを取り消す");
  await expect(page.getByRole("status").getByText(/1回払いに戻りました/)).toBeVisible();
  await page.goto("/revolving");
  await expect(page.getByRole("checkbox", { name: row })).not.toBeChecked();
  expect(await newestBill(page)).toBe(billBefore);
});

/** What the newest bill adds up to, A to E. */
async function newestBill(page: Page): Promise<string> {
  await page.goto("/statements");
  await page
    .getByRole("main")
    .getByRole("link", { name: /2026年11月/ })
    .first()
    .click();
  const sum = page.getByRole("table", { name: "ご請求金額の計算" });
  await expect(sum).toBeVisible();
  return sum.innerText();
}
