import { expectNoViolations } from "./support/accessibility";
import { readMail } from "./support/mailbox";
import { heading, loginAs, press } from "./support/member";
import { loginOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

test("お知らせを選び、変えたことをメールでもお知らせでも同じ文面で読む", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  const login = loginOf(neighbours.reader);
  const { person, email } = personOf(neighbours.reader);
  await loginAs(page, login);
  await page.goto("/messages");
  await page.getByRole("link", { name: "お知らせの設定", exact: true }).click();
  await expect(heading(page, "お知らせの設定")).toBeVisible();
  await expect(page.getByText("安全のためのお知らせ", { exact: true })).toBeVisible();
  await expect(page.getByLabel(/^安全のためのお知らせ/)).toHaveCount(0);
  await expect(page.getByLabel(/^ご請求金額の確定/)).toBeChecked();
  await expect(page.getByLabel(/^あとリボの期限/)).not.toBeChecked();

  await press(page, "変更する");
  await expect(page.getByRole("status").filter({ hasText: "変更したところは" })).toBeVisible();

  await page.getByLabel(/^ポイントの有効期限/).uncheck();
  await page.getByLabel(/^あとリボの期限/).check();
  await press(page, "変更する");
  await expect(page.getByRole("status").filter({ hasText: "設定を変更しました" })).toBeVisible();
  await expect(page.getByLabel(/^ポイントの有効期限/)).not.toBeChecked();
  await expect(page.getByLabel(/^あとリボの期限/)).toBeChecked();
  await expectNoViolations(page);

  const mail = await readMail(email, /^お知らせの設定を変更しました$/);
  expect(mail.text).toContain("・お送りしないようにしたもの：ポイントの有効期限");
  expect(mail.text).not.toMatch(/https?:/);

  await page.goto("/messages");
  await page
    .getByRole("link", { name: /^お知らせの設定を変更しました/ })
    .first()
    .click();
  await expect(heading(page, "お知らせの設定を変更しました")).toBeVisible();
  const message = page.getByRole("main");
  await expect(message).toContainText(`${person.familyName} ${person.givenName} 様`);
  await expect(
    message.getByRole("term").filter({ hasText: "お送りするようにしたもの" }),
  ).toBeVisible();
  await expect(message).toContainText("本物のメールの見分け方");
  await press(page, "既読にする");
  await expect(heading(page, "お知らせ")).toBeVisible();
});

test("英語を選ぶと、次のメールは英語で届く", { tag: "@forms" }, async ({ page, neighbours }) => {
  const login = loginOf(neighbours.reader);
  const { email } = personOf(neighbours.reader);
  await loginAs(page, login);
  await page.goto("/messages/settings");
  await page.getByLabel("English", { exact: true }).check();
  await press(page, "変更する");
  await expect(page.getByRole("status").filter({ hasText: "設定を変更しました" })).toBeVisible();
  const mail = await readMail(email, /^Your notice settings have been changed$/);
  expect(mail.text).toContain("・Language of mail: English");

  await page.goto("/messages");
  await press(page, "すべて既読にする");
  await expect(page.getByRole("button", { name: "すべて既読にする" })).toHaveCount(0);
});
