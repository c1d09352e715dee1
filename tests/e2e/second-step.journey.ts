import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { codeOf } from "./support/desk";
import { alertOf, heading, lockedWords, loginAs, logOut, press, tryLogin } from "./support/member";
import { expect, test } from "./support/test";

async function sayCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("確認コード", { exact: true }).fill(code);
  await press(page, "ログイン");
}

test("2段階認証をオンにして、コードと回復コードでログインし、まちがえるとロックされる", async ({
  page,
  neighbours,
}) => {
  const { login } = neighbours.careful;
  await loginAs(page, login);
  await page.goto("/security");
  await page.getByRole("link", { name: "2段階認証の設定" }).click();
  await expect(heading(page, "2段階認証")).toBeVisible();
  await page.getByLabel("現在のパスワード", { exact: true }).fill(login.password);
  await press(page, "設定をはじめる");
  await expect(heading(page, "認証アプリの登録")).toBeVisible();
  await expectNoViolations(page);
  const main = (await page.getByRole("main").textContent()) ?? "";
  const secret = /[A-Z2-7]{32}/.exec(main.replaceAll(/\s/g, ""))?.[0] ?? "";
  await page.getByLabel("確認コード", { exact: true }).fill(codeOf(secret, -1));
  await press(page, "オンにする");
  await expect(heading(page, "回復コード")).toBeVisible();
  await expectNoViolations(page);
  const codes = page.getByRole("main").getByText(/^\d{5}-\d{5}$/);
  await expect(codes).toHaveCount(10);
  const recoveryCode = (await codes.first().textContent()) ?? "";
  await press(page, "控えました");
  await expect(page.getByText("10個")).toBeVisible();
  await expectNoViolations(page);
  await logOut(page);

  await page.goto("/login?from=%2Fcredit");
  await tryLogin(page, login);
  await expect(heading(page, "確認コードの入力")).toBeVisible();
  await expectNoViolations(page);
  await sayCode(page, codeOf(secret));
  await expect(heading(page, "ご利用可能額")).toBeVisible();
  await logOut(page);

  await tryLogin(page, login);
  await sayCode(page, recoveryCode);
  await expect(heading(page, "ホーム")).toBeVisible();
  await logOut(page);

  await tryLogin(page, login);
  for (let at = 0; at < 2; at += 1) {
    await sayCode(page, recoveryCode);
    await expect(alertOf(page)).toContainText("確認コードが正しくありません。");
  }
  await expectNoViolations(page);
  await sayCode(page, recoveryCode);
  await expect(alertOf(page)).toContainText(lockedWords);
  await tryLogin(page, login);
  await expect(alertOf(page)).toContainText(lockedWords);
});
