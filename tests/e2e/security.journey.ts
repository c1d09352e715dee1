import { expectNoViolations } from "./support/accessibility";
import { codeOf, untilCodeCounts } from "./support/desk";
import { heading, loginAs, logOut, press, tryLogin } from "./support/member";
import { loginOf } from "./support/people";
import { expect, test } from "./support/test";

test("ほかの端末をログアウトさせ、パスワードとユーザーIDを変える", { tag: "@forms" }, async ({
  page,
  elsewhere,
  neighbours,
}) => {
  const before = loginOf(neighbours.cautious);
  const after = { userId: `new-${before.userId}`, password: "tsukiyo-ni-hikaru-kabin" };
  await loginAs(elsewhere, before);
  await loginAs(page, before);
  await page.goto("/security");
  await page.getByRole("button", { name: /^この端末をログアウトする/ }).click();
  await expect(page.getByRole("button", { name: /^この端末をログアウトする/ })).toHaveCount(0);
  await elsewhere.reload();
  await expect(heading(elsewhere, "ログイン")).toBeVisible();

  await page.goto("/security/password");
  await page.getByLabel("現在のパスワード", { exact: true }).fill(before.password);
  await page.getByLabel(/^新しいパスワード(?!を表示)/).fill(after.password);
  await press(page, "変更する");
  await expect(page.getByRole("status").getByText("パスワードを変更しました。")).toBeVisible();
  await expectNoViolations(page);
  await page.goto("/security/user-id");
  await page.getByLabel(/^新しいユーザーID/).fill(after.userId);
  await page.getByLabel("現在のパスワード", { exact: true }).fill(after.password);
  await press(page, "変更する");
  await expect(page.getByRole("status").getByText("ユーザーIDを変更しました。")).toBeVisible();
  await logOut(page);
  await tryLogin(page, after);
  await expect(heading(page, "ホーム")).toBeVisible();
});

test("2段階認証をオンにして、オフに戻す", { tag: "@forms" }, async ({ page, neighbours }) => {
  const login = loginOf(neighbours.returning);
  await loginAs(page, login);
  await page.goto("/security/second-step");
  await page.getByLabel("現在のパスワード", { exact: true }).fill(login.password);
  await press(page, "設定をはじめる");
  await expect(heading(page, "認証アプリの登録")).toBeVisible();
  const main = (await page.getByRole("main").textContent()) ?? "";
  const secret = /[A-Z2-7]{32}/.exec(main.replaceAll(/\s/g, ""))?.[0] ?? "";
  await untilCodeCounts(heading(page, "回復コード"), async () => {
    await page.getByLabel("確認コード", { exact: true }).fill(codeOf(secret));
    await press(page, "オンにする");
  });
  await press(page, "控えました");
  await page.getByLabel("現在のパスワード", { exact: true }).fill(login.password);
  await press(page, "2段階認証をオフにする");
  await expect(page.getByRole("status").getByText("2段階認証をオフにしました。")).toBeVisible();
});
