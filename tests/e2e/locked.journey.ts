import { expectNoViolations } from "./support/accessibility";
import { compare, logInAtDesk, search } from "./support/desk";
import { readMail } from "./support/mailbox";
import {
  alertOf,
  heading,
  lockedWords,
  loginAs,
  press,
  tryLogin,
  wrongWords,
} from "./support/member";
import { clerks, loginOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

test("三回まちがえた会員が、窓口で解除されて、またログインする", { tag: "@forms" }, async ({
  page,
  elsewhere: file,
  kind,
  neighbours,
}) => {
  const login = loginOf(neighbours.forgetful);
  const member = personOf(neighbours.forgetful);
  const alert = alertOf(page);

  await page.goto("/login");
  for (const password of ["natsu-no-owari-no-ame", "fuyu-no-hajime-no-kaze"]) {
    await tryLogin(page, { ...login, password });
    await expect(alert).toContainText(wrongWords);
  }
  await tryLogin(page, { ...login, password: "haru-wo-matsu-no-kumo" });
  await expect(alert).toContainText(lockedWords);
  await expect(alert).toContainText("カードはこれまでどおりお使いいただけます。");
  await expectNoViolations(page);
  const inquiry = /お問い合わせ番号\s*(\d{6})/;
  await expect(alert).toContainText(inquiry);
  await tryLogin(page, login);
  await expect(alert).toContainText(lockedWords);
  const [, number = ""] = inquiry.exec((await alert.textContent()) ?? "") ?? [];
  await readMail(member.email, /ロック/);

  await logInAtDesk(file, clerks.locked[kind]);
  await search(file, number);
  await file.getByRole("button", { name: /清水/ }).first().click();
  await expect(heading(file, "会員の状態")).toBeVisible();
  await press(file, "本人確認を始める");
  await expectNoViolations(file);
  const { familyNameKana, givenNameKana, birthDate } = member.person;
  await compare(file, "氏名カナ", `${familyNameKana} ${givenNameKana}`);
  await compare(file, "生年月日", birthDate);
  const phone = `03-5555-${neighbours.forgetful.accountId.slice(-4)}`;
  await compare(file, "登録電話番号", phone);
  await expect(file.getByText(/^本人確認ができました/)).toBeVisible();
  await file.getByLabel("理由").selectOption({ label: "ご本人からのお申し出" });
  await press(file, "ロックを解除する");
  await expect(file.getByRole("status").getByText(/^ロックを解除しました/)).toBeVisible();
  await expect(file.getByText(/^変更の一時保留.*まで（ロック解除などから24時間）/)).toBeVisible();
  await expectNoViolations(file);
  await press(file, "再設定の案内を送る");
  await expect(file.getByRole("status").getByText(/^再設定の案内を送りました/)).toBeVisible();

  await loginAs(page, login);
  await expect(page.getByText("大切な変更を、しばらくお待ちいただいています")).toBeVisible();
  await expect(page.getByText(/解除してから24時間は.*からお手続きいただけます/)).toBeVisible();
  await page.goto("/points/exchange");
  await expect(page.getByText(/^いつでもできるもの：カードの一時停止/)).toBeVisible();
  const mail = await readMail(member.email, /解除しました/);
  expect(mail.text).toContain("ポイント交換をお受けしません");
  await readMail(member.email, /パスワードの再設定のご案内/);
});
