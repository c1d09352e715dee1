import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { logInAtDesk } from "./support/desk";
import { readMail } from "./support/mailbox";
import { alertOf, askForCodeAgain, expectRow, heading, loginAs, press } from "./support/member";
import { clerks, loginOf } from "./support/people";
import { expect, test } from "./support/test";

/** A field by its label, whatever 必須 or 任意 stands beside it. */
function field(page: Page, label: string) {
  return page.getByLabel(label, { exact: true });
}

/** A link whose name ends with what it is about, which is read out and not seen. */
function linkOf(page: Page, verb: string, about: string) {
  return page.getByRole("link", { name: new RegExp(`^${verb}\\s*（${about}）$`) });
}

/** From お客様情報 to the page that changes a kind. */
async function openChange(page: Page, kind: string, title: string): Promise<void> {
  await page.goto("/profile");
  await linkOf(page, "変更する", kind).click();
  await expect(heading(page, title)).toBeVisible();
}

const changes = (page: Page) => page.getByRole("table", { name: "変更の内容" });

/** The receipt number of the page that is open. */
async function receiptOf(page: Page): Promise<string> {
  const number = page.getByRole("status").getByText(/^C\d{8}-\d{8}$/);
  await expect(number).toBeVisible();
  return (await number.textContent()) ?? "";
}

test("住所を郵便番号から探して変え、もう一度変えて、取り消す", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  await loginAs(page, loginOf(neighbours.mover));
  await openChange(page, "住所", "住所の変更");

  await field(page, "郵便番号").fill("12");
  await press(page, "住所を検索");
  await expect(alertOf(page)).toContainText("郵便番号は7桁の数字です。");
  await expectNoViolations(page);

  await field(page, "郵便番号").fill("１５０−０００２");
  await field(page, "市区町村").fill("");
  await field(page, "町名・番地").fill("渋谷2-21-1");
  await field(page, "建物名・部屋番号").fill("髙𠮷ハイツ301");
  await press(page, "住所を検索");
  await expect(page.getByLabel("東京都渋谷区渋谷")).toBeVisible();
  await expect(field(page, "市区町村")).toHaveValue("");
  await expect(field(page, "町名・番地")).toHaveValue("渋谷2-21-1");
  await expectNoViolations(page);
  await page.getByLabel("東京都渋谷区渋谷").check();
  await press(page, "空いている欄に入れる");
  await expect(field(page, "市区町村")).toHaveValue("渋谷区");
  await expect(field(page, "町名・番地")).toHaveValue("渋谷2-21-1");

  await field(page, "都道府県").selectOption("東京都");
  await press(page, "確認へ進む");
  await expectRow(changes(page), "市区町村", "渋谷区");
  await expectRow(changes(page), "建物名・部屋番号", "髙𠮷ハイツ301");
  expect(page.url()).not.toMatch(/150|%E6/);
  await expectNoViolations(page);

  await page.getByRole("link", { name: "入力を直す" }).click();
  await expect(field(page, "建物名・部屋番号")).toHaveValue("髙𠮷ハイツ301");
  await press(page, "確認へ進む");
  await press(page, "変更を申し込む");
  const first = await receiptOf(page);
  await expectNoViolations(page);

  await page.goto("/profile");
  await expect(page.getByRole("main")).toContainText("渋谷2-21-1 髙𠮷ハイツ301");
  await expect(page.getByRole("main")).toContainText("受付中");
  await openChange(page, "住所", "住所の変更");
  await expect(page.getByRole("main")).toContainText(`受付番号 ${first}`);
  await field(page, "建物名・部屋番号").fill("髙𠮷ハイツ302");
  await press(page, "確認へ進む");
  await press(page, "変更を申し込む");
  const second = await receiptOf(page);
  await press(page, "この変更を取り消す");
  await expect(page.getByText("変更を取り消しました。")).toBeVisible();
  await page.goto("/profile");
  await expect(page.getByRole("main")).not.toContainText("髙𠮷ハイツ");
  await page.getByRole("link", { name: "変更履歴を見る" }).click();
  const history = page.getByRole("table", { name: "変更履歴" });
  await expectRow(history, first, "新しい変更に代わりました");
  await expectRow(history, second, "取り消しました");
});

test("勤務先と電話番号を変える", { tag: "@forms" }, async ({ page, neighbours }) => {
  await loginAs(page, loginOf(neighbours.mover));
  await openChange(page, "勤務先", "勤務先の変更");
  await field(page, "勤務先名").fill("株式会社𠮷野見本");
  await field(page, "勤務先の電話番号").fill("12");
  await press(page, "確認へ進む");
  await expect(alertOf(page)).toContainText("日本国内の電話番号として確かめられません。");
  await field(page, "勤務先の電話番号").fill("０６−６１２３−４５６７");
  await press(page, "確認へ進む");
  await expectRow(changes(page), "勤務先の電話番号", "06-6123-4567");
  await press(page, "変更を申し込む");
  await receiptOf(page);

  await openChange(page, "電話番号", "電話番号の変更");
  await field(page, "ご自宅の電話番号").fill("");
  await field(page, "携帯電話の番号").fill("");
  await press(page, "確認へ進む");
  await expect(alertOf(page)).toContainText("どちらか1つは必要です。");
  await expectNoViolations(page);
  await field(page, "携帯電話の番号").fill("09012345678");
  await press(page, "確認へ進む");
  await expectRow(changes(page), "携帯電話の番号", "090-1234-5678");
  await press(page, "変更を申し込む");
  await receiptOf(page);
  await page.goto("/profile");
  await expect(page.getByRole("main")).toContainText("株式会社𠮷野見本");
  await expect(page.getByRole("main")).toContainText("090-1234-5678");
});

test("メールアドレスを、新しい宛先のコードで変える", { tag: "@forms" }, async ({
  page,
  neighbours,
  kind,
}) => {
  const { members } = neighbours.mover;
  const login = loginOf(neighbours.mover);
  const before = members[0]?.email ?? "";
  const after = `keiko.${kind === "with-javascript" ? "ari" : "nashi"}@example.jp`;
  await loginAs(page, login);
  await openChange(page, "メールアドレス", "メールアドレスの変更");
  await field(page, "新しいメールアドレス").fill("keiko@");
  await press(page, "確認コードを送る");
  await expect(alertOf(page)).toContainText("メールアドレスの形になっていません。");
  await field(page, "新しいメールアドレス").fill(after);
  await press(page, "確認コードを送る");
  await expect(page.getByRole("status").getByText(after)).toBeVisible();
  await expectNoViolations(page);
  const sent = await askForCodeAgain(page, "確認コードを送り直す");
  const { text } = await readMail(after, /メールアドレスの変更の確認コード/, sent);
  const code = /\b\d{6}\b/.exec(text)?.[0] ?? "";
  await field(page, "確認コード").fill(code === "000000" ? "111111" : "000000");
  await press(page, "変更を申し込む");
  await expect(alertOf(page)).toContainText("確認コードが正しくありません。");
  await field(page, "確認コード").fill(code);
  await press(page, "変更を申し込む");
  const receiptNo = await receiptOf(page);
  await expectNoViolations(page);
  const notice = await readMail(before, /メールアドレスの変更を承りました/);
  expect(notice.text).toContain(receiptNo);
  await page.goto("/profile");
  await expect(page.getByRole("main")).toContainText(after);
});

test("引き落とし口座を、銀行と支店を探して変える", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  await loginAs(page, loginOf(neighbours.mover));
  await openChange(page, "引き落とし口座", "引き落とし口座の変更");
  await page.getByRole("textbox", { name: "銀行をさがす", exact: true }).fill("ない銀行のなまえ");
  await press(page, "検索");
  await expect(page.getByText("見つかりませんでした。")).toBeVisible();
  await page.getByRole("textbox", { name: "銀行をさがす", exact: true }).fill("よこはましんきん");
  await press(page, "検索");
  await expect(page.getByRole("link", { name: /^横浜信金/ })).toBeVisible();
  await page.getByRole("textbox", { name: "銀行をさがす", exact: true }).fill("みずほ銀行");
  await press(page, "検索");
  await expectNoViolations(page);
  await page.getByRole("link", { name: "みずほ銀行（0001）", exact: true }).click();
  await page.getByRole("textbox", { name: "支店をさがす", exact: true }).fill("本店");
  await press(page, "検索");
  await page.getByRole("link", { name: "本店（100）", exact: true }).click();
  await page.getByLabel("普通", { exact: true }).check();
  await field(page, "口座番号").fill("１２３４");
  await field(page, "口座名義（カナ）").fill("ヤマグチ ハナコ");
  await press(page, "確認へ進む");
  await expect(alertOf(page)).toContainText("会員ご本人のお名前（カナ）と一致しません。");
  await expectNoViolations(page);
  await field(page, "口座名義（カナ）").fill("やまぐち　けいこ");
  await press(page, "確認へ進む");
  await expectRow(changes(page), "口座番号", "0001234");
  await expect(page.getByText("1234の先頭に0を補い、7桁にしました。")).toBeVisible();
  await expectNoViolations(page);
  await press(page, "変更を申し込む");
  await receiptOf(page);
  await expect(page.getByRole("main")).toContainText("これまでの口座から引き落とします。");
  await page.goto("/profile");
  await expect(page.getByRole("main")).not.toContainText("みずほ銀行（0001） 本店");
});

test("明細書をWebにし、お名前と暗証番号の手続きを読む", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  await loginAs(page, loginOf(neighbours.mover));
  await openChange(page, "ご利用代金明細書", "ご利用代金明細書の受け取り方");
  await press(page, "確認へ進む");
  await expect(alertOf(page)).toContainText("いまと同じ内容です。");
  await page.getByLabel(/^Webで見る/).check();
  await press(page, "確認へ進む");
  await expectRow(changes(page), "受け取り方", "Webで見る");
  await press(page, "変更を申し込む");
  await receiptOf(page);

  await page.goto("/profile");
  await linkOf(page, "手続きの方法", "お名前").click();
  await expect(heading(page, "お名前の変更（改姓・改名）")).toBeVisible();
  await page.getByRole("link", { name: /申込書を印刷する/ }).click();
  await expect(page.getByRole("table", { name: /お申し込みの方/ })).toContainText("山口 恵子");
  await page.goto("/profile");
  await linkOf(page, "手続きの方法", "銀行口座の暗証番号").click();
  await expect(heading(page, "銀行口座の暗証番号")).toBeVisible();
});

test("家族会員は自分の連絡先だけを変え、ほかの人の受付は見えない", async ({
  page,
  elsewhere: other,
  kind,
  neighbours,
}) => {
  const { lodgers, mover } = neighbours;
  await loginAs(page, loginOf(lodgers, 1));
  await page.goto("/profile");
  await expect(linkOf(page, "変更する", "電話番号")).toBeVisible();
  for (const hidden of ["住所", "引き落とし口座", "ご利用代金明細書"]) {
    await expect(linkOf(page, "変更する", hidden)).toHaveCount(0);
  }
  await openChange(page, "勤務先", "勤務先の変更");
  await field(page, "勤務先名").fill(`見本商店${kind}`);
  await press(page, "確認へ進む");
  await press(page, "変更を申し込む");
  const receiptNo = await receiptOf(page);
  const path = `/profile/history/${receiptNo}`;

  await other.goto(path);
  await expect(heading(other, "ログイン")).toBeVisible();
  for (const login of [loginOf(lodgers), loginOf(mover)]) {
    await other.context().clearCookies();
    await loginAs(other, login);
    expect((await other.goto(path))?.status()).toBe(404);
    const sent = await other.request.post(`${path}/withdraw`, {
      headers: { origin: process.env.E2E_URL ?? "" },
      form: { idempotencyKey: "00000000-0000-4000-8000-000000000000" },
      maxRedirects: 0,
    });
    expect(sent.status()).toBe(404);
  }
  await other.context().clearCookies();
  await logInAtDesk(other, clerks.profile[kind]);
  await other.goto("/profile");
  await expect(heading(other, "ログイン")).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("status").getByText("受付中")).toBeVisible();
});
