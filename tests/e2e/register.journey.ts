import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { readMail } from "./support/mailbox";
import {
  alertOf,
  askForCodeAgain,
  choose,
  heading,
  identify,
  logOut,
  press,
  tryLogin,
} from "./support/member";
import { type Login, personOf } from "./support/people";
import { expect, test } from "./support/test";

const password = "kaidan-no-shita-no-neko";

/** Registered: on to the login, and in. */
async function expectToEnter(page: Page, login: Login, role: string): Promise<void> {
  await expect(page.getByRole("status").getByText(/^登録が完了しました/)).toBeVisible();
  await expectNoViolations(page);
  await tryLogin(page, login);
  await expect(heading(page, "ホーム")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText(role);
  await logOut(page);
}

/** Types the code that was mailed, the `count`th. */
async function confirm(page: Page, email: string, count = 1): Promise<void> {
  await expect(page.getByText(/に確認コードをお送りしました/)).toBeVisible();
  const { text } = await readMail(email, /確認コード/, count);
  const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? "";
  await page.getByLabel(/^確認コード/).fill(code);
  await press(page, "次へ");
}

test("本会員が、届いた確認コードで登録する", { tag: "@forms" }, async ({
  page,
  kind,
  neighbours,
}) => {
  const member = personOf(neighbours.couple);
  const login = { userId: `aya.inoue-${kind.slice(0, 7)}`, password };
  await identify(page, member);
  await confirm(page, member.email);
  await expectNoViolations(page);
  await choose(page, login);
  await expectToEnter(page, login, "本会員");
  await readMail(member.email, /登録/);
});

test("家族会員が、ご自身のカードで登録する", async ({ page, kind, neighbours }) => {
  const member = personOf(neighbours.couple, 1);
  const login = { userId: `takeshi.${kind.slice(0, 7)}`, password };
  await identify(page, member);
  await confirm(page, member.email);
  await choose(page, login);
  await expectToEnter(page, login, "家族会員");
});

test("メールアドレスの登録がない会員は、郵便のお知らせで登録する", async ({
  page,
  kind,
  neighbours,
}) => {
  const login = { userId: `isamu.${kind.slice(0, 7)}`, password };
  await identify(page, personOf(neighbours.byLetter));
  await expect(page.getByText(/登録のお知らせを郵便でお送りします/)).toBeVisible();
  await expectNoViolations(page);
  await choose(page, login);
  await expectToEnter(page, login, "本会員");
});

test("メールアドレスの登録がない会員が、登録の終わりにアドレスを渡して確かめる", {
  tag: "@forms",
}, async ({ page, kind, neighbours }) => {
  const login = { userId: `susumu.${kind.slice(0, 7)}`, password };
  const email = `susumu.${kind}@example.jp`;
  await identify(page, personOf(neighbours.byLetter, 1));
  await page.getByLabel(/^メールアドレス/).fill("susumu");
  await choose(page, login);
  await expect(page.getByText(/の形でご入力ください/).first()).toBeVisible();
  await page.getByLabel(/^メールアドレス/).fill(email);
  await choose(page, login);
  await expect(page.getByText(/ログインの登録が完了しました/)).toBeVisible();
  await page.getByText("メールが届かないとき").click();
  await expectNoViolations(page);
  await confirm(page, email, await askForCodeAgain(page, "コードをもう一度送る"));
  await expect(page.getByRole("status").getByText(/メールアドレスも確認しました/)).toBeVisible();
  await expectToEnter(page, login, "家族会員");
});

test("カード番号と生年月日が合わないときは、どちらが違うとも言わない", async ({
  page,
  neighbours,
}) => {
  const member = personOf(neighbours.mistaken);
  await identify(page, { ...member, person: { ...member.person, birthDate: "1990-01-01" } });
  await expect(alertOf(page)).toContainText(/登録を進められませんでした/);
  await expectNoViolations(page);
});
