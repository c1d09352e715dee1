import { expectNoViolations } from "./support/accessibility";
import { confirmCaller, logInAtDesk, openFile } from "./support/desk";
import { readMail } from "./support/mailbox";
import { heading, loginAs, press } from "./support/member";
import { clerks, loginOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

test("お電話の方のカードを窓口で止め、会員が知り、窓口で解除する", { tag: "@forms" }, async ({
  page,
  elsewhere: desk,
  kind,
  neighbours,
}) => {
  const { caller } = neighbours;
  const { email, cardNumber, person } = personOf(caller);
  const tail = cardNumber.slice(-5);
  await logInAtDesk(desk, clerks.caller[kind]);
  await openFile(desk, loginOf(caller).userId, person.familyName);
  await expect(desk.getByText(/^お電話の方のカードを止めるには、本人確認が必要です/)).toBeVisible();
  await expect(desk.getByRole("button", { name: "カードを一時停止する" })).toHaveCount(0);
  await confirmCaller(desk, caller);
  await desk.getByLabel("お申し出の内容").selectOption({ label: "見当たらない" });
  await expectNoViolations(desk);
  await press(desk, "カードを一時停止する");
  await expect(desk.getByRole("status").getByText(/^カードを一時停止しました/)).toBeVisible();
  await expect(desk.getByRole("main")).toContainText(`・・・${tail}一時停止中`);
  await expect(desk.getByRole("row").filter({ hasText: "一時停止" }).first()).toBeVisible();
  await expectNoViolations(desk);

  const mail = await readMail(email, /カードの一時停止を承りました/);
  expect(mail.text).toContain("解除は、会員サイトの「カード」で承ります。");
  await loginAs(page, loginOf(caller));
  await expect(page.getByText("お使いいただけないカードがあります")).toBeVisible();
  await page.goto("/cards");
  const panel = page.getByRole("region", { name: new RegExp(`${tail}$`) });
  await expect(panel.getByText("一時停止の受付済み", { exact: true })).toBeVisible();
  await expect(panel.getByRole("link", { name: "一時停止を解除する" })).toBeVisible();
  await page.goto("/messages");
  await page.getByRole("link", { name: /カードの一時停止を承りました/ }).click();
  await expect(page.getByRole("main")).toContainText("解除は、会員サイトの「カード」で承ります。");

  await confirmCaller(desk, caller);
  await press(desk, "一時停止を解除する");
  await expect(desk.getByRole("status").getByText(/^一時停止を解除しました/)).toBeVisible();
  await expect(desk.getByRole("main")).not.toContainText("一時停止中");
  await expectNoViolations(desk);

  await readMail(email, /カードの一時停止の解除を承りました/);
  await page.goto("/cards");
  await expect(heading(page, "カード")).toBeVisible();
  await expect(panel.getByText("お使いいただけます", { exact: true })).toBeVisible();
});
