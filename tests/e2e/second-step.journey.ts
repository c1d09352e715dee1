import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { codeOf, confirmCaller, logInAtDesk, openFile, untilCodeCounts } from "./support/desk";
import { readMail } from "./support/mailbox";
import { alertOf, heading, lockedWords, loginAs, logOut, press, tryLogin } from "./support/member";
import { clerks, loginOf, type Neighbours, personOf } from "./support/people";
import { expect, test } from "./support/test";

async function sayCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("確認コード", { exact: true }).fill(code);
  await press(page, "ログイン");
}

/** The desk takes the second step off and unlocks the login: a check for each. */
async function helpAtDesk(desk: Page, careful: Neighbours["careful"]): Promise<void> {
  await openFile(desk, loginOf(careful).userId, "遠藤");
  await confirmCaller(desk, careful);
  await desk.getByLabel("外すもの").selectOption({ label: "2段階認証" });
  const proofs = desk.getByRole("region", { name: "2段階認証・パスキー" });
  await proofs.getByLabel("理由").selectOption({ label: "端末の紛失・故障・機種変更" });
  await expectNoViolations(desk);
  await press(desk, "外す");
  await expect(desk.getByRole("status").getByText(/^外しました/)).toBeVisible();
  await expect(proofs).toHaveCount(0);
  await expectNoViolations(desk);
  await confirmCaller(desk, careful);
  await desk.getByLabel("理由").selectOption({ label: "ご本人からのお申し出" });
  await press(desk, "ロックを解除する");
  await expect(desk.getByRole("status").getByText(/^ロックを解除しました/)).toBeVisible();
}

test("2段階認証をオンにして、コードと回復コードでログインし、端末をなくせば窓口で外してもらう", {
  tag: "@forms",
}, async ({ page, elsewhere: desk, kind, neighbours }) => {
  const login = loginOf(neighbours.careful);
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
  await untilCodeCounts(heading(page, "回復コード"), async () => {
    await page.getByLabel("確認コード", { exact: true }).fill(codeOf(secret, -1));
    await press(page, "オンにする");
  });
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
  await untilCodeCounts(heading(page, "ご利用可能額"), () => sayCode(page, codeOf(secret)));
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

  await logInAtDesk(desk, clerks.careful[kind]);
  await helpAtDesk(desk, neighbours.careful);
  const mail = await readMail(
    personOf(neighbours.careful).email,
    /2段階認証・パスキーを外しました/,
  );
  expect(mail.text).toContain("外したもの：2段階認証");
  await loginAs(page, login);
  await expect(page.getByText("大切な変更を、しばらくお待ちいただいています")).toBeVisible();
});
