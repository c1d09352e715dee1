import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { readMail } from "./support/mailbox";
import { heading, press, sayWhoseCard, tryLogin } from "./support/member";
import { loginOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

/** Types the code that was mailed. */
async function confirm(page: Page, email: string): Promise<void> {
  await expect(page.getByText(/確認コードをお送りしました/)).toBeVisible();
  const { text } = await readMail(email, /お忘れの方のお手続きの確認コード/);
  await page.getByLabel(/^確認コード/).fill(/(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? "");
  await expectNoViolations(page);
  await press(page, "次へ");
}

test("忘れたユーザーIDを、確認コードのあとメールで受け取る", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  const member = personOf(neighbours.absent);
  await page.goto("/recover/user-id");
  await expect(heading(page, "ユーザーIDをお忘れの方")).toBeVisible();
  await sayWhoseCard(page, member);
  await confirm(page, member.email);
  await expect(heading(page, "ログイン")).toBeVisible();
  const { userId } = loginOf(neighbours.absent);
  await readMail(member.email, new RegExp(userId.replaceAll(".", "\\.")));
});

test("忘れたパスワードを決め直して、ログインする", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  const member = personOf(neighbours.absent, 1);
  await page.goto("/recover/password");
  await expect(heading(page, "パスワードをお忘れの方")).toBeVisible();
  await sayWhoseCard(page, member);
  await confirm(page, member.email);
  const password = "tomari-ni-kita-fukurou";
  await page.getByLabel(/^新しいパスワード(?!を表示)/).fill(password);
  await expectNoViolations(page);
  await press(page, "パスワードを設定する");
  await expect(page.getByRole("status").getByText(/^新しいパスワードを設定しました/)).toBeVisible();
  await tryLogin(page, { ...loginOf(neighbours.absent, 1), password });
  await expect(heading(page, "ホーム")).toBeVisible();
});
