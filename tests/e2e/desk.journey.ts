import { expectNoViolations } from "./support/accessibility";
import { codeOf, enrolmentPathOf, logInAtDesk, untilCodeCounts } from "./support/desk";
import { heading, press } from "./support/member";
import { newClerks } from "./support/people";
import { expect, test } from "./support/test";

test("新しいオペレーターが、案内から登録して、ログインし、ログアウトする", {
  tag: "@forms",
}, async ({ page, kind }) => {
  const clerk = newClerks[kind];
  await page.goto(enrolmentPathOf(clerk));
  await expect(heading(page, "オペレーターの初回登録")).toBeVisible();
  await expectNoViolations(page);
  const main = (await page.getByRole("main").textContent()) ?? "";
  const secret = /[A-Z2-7]{32}/.exec(main.replaceAll(/\s/g, ""))?.[0] ?? "";
  await untilCodeCounts(page.getByText(/^登録が完了しました/), async () => {
    await page.getByLabel(/^パスワード(?!を表示)/).fill(clerk.password);
    await page.getByLabel(/^ワンタイムコード/).fill(codeOf(secret, -1));
    await press(page, "登録する");
  });
  await logInAtDesk(page, clerk, secret);
  await press(page, "ログアウト");
  await expect(heading(page, "オペレーターログイン")).toBeVisible();
  await page.goto(enrolmentPathOf(clerk));
  await expect(heading(page, "この案内はお使いいただけません")).toBeVisible();
});
