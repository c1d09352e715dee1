import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { logInAtDesk, search } from "./support/desk";
import { deliver } from "./support/feed";
import { readMail } from "./support/mailbox";
import { heading, loginAs, press } from "./support/member";
import { clerks, loginOf, type Neighbours, personOf, portalDay } from "./support/people";
import { expect, test } from "./support/test";

const start = "このご利用に心当たりがない";
/** What came back, on the case: when and how much. */
const givenBack = /^2026年11月21日.*1,200/;
const receipt = /D\d{8}-\d{8}/;

/** From home to what usually explains the first use of the list. */
async function wonder(page: Page): Promise<void> {
  await page.goto("/activity");
  const table = page.getByRole("table", { name: "最近のご利用" });
  await table.getByRole("link").first().click();
  await page.getByRole("link", { name: start, exact: true }).click();
  await expect(heading(page, start)).toBeVisible();
}

/** The shop gives the use back, by the issuer's feed. */
async function giveBack({ puzzled }: Neighbours): Promise<void> {
  const useId = `KP${puzzled.accountId.slice(2)}00000`;
  const refund = {
    posting_id: `R${useId}`,
    card_id: personOf(puzzled).cardId,
    used_on: portalDay,
    processed_on: portalDay,
    kind: "refund",
    amount_yen: 1200,
    merchant_raw: "ﾍﾝｷﾝ",
    merchant_name: "お店からの返金",
    mcc: "5411",
    currency: "JPY",
    original_posting_id: useId,
  };
  await deliver({ postings: [refund] });
}

test("心当たりのないご利用を申し出て、思い出して取り下げる", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  await loginAs(page, loginOf(neighbours.doubtful));
  await wonder(page);
  await page.getByRole("link", { name: "それでも心当たりがない・困っている" }).click();
  await page.getByLabel(/^お困りの内容/).selectOption({ label: "使った覚えがない" });
  await page.getByLabel(/^くわしい状況/).fill("その日は家にいました。");
  await press(page, "確認へ進む");
  await press(page, "申し出る");
  await expect(page.getByRole("status").getByText(receipt)).toBeVisible();
  const number = receipt.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
  await page.goto(`/disputes/${number}`);
  await page.getByText("お心当たりが見つかったとき", { exact: true }).click();
  await expectNoViolations(page);
  await press(page, "お申し出を取り下げる");
  await expect(page.getByRole("status").getByText("お申し出を取り下げました。")).toBeVisible();
  await expect(page.getByRole("button", { name: "お申し出を取り下げる" })).toHaveCount(0);
});

test("心当たりのないご利用を確かめ、申し出て、窓口とやり取りし、結果を受け取る", {
  tag: "@forms",
}, async ({ page, elsewhere: desk, kind, neighbours }) => {
  const login = loginOf(neighbours.puzzled);
  const { email } = personOf(neighbours.puzzled);
  await loginAs(page, login);
  await wonder(page);
  await expect(page.getByText("お店の名前が、看板と違うことがあります")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "心当たりがありました" }).click();
  await expect(page.getByRole("status").getByText(/^お確かめいただき/)).toBeVisible();

  await wonder(page);
  await page.getByRole("link", { name: "それでも心当たりがない・困っている" }).click();
  await press(page, "確認へ進む");
  await expect(page.getByText("お困りの内容を選んでください。").first()).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel(/^お困りの内容/).selectOption({ label: "使った覚えがない" });
  await page.getByLabel(/^くわしい状況/).fill("番号は 3700 000000 00002 です。");
  await press(page, "確認へ進む");
  await expect(page.getByText(/^カード番号のような数字が入っています/).first()).toBeVisible();
  // The summary is drawn before the field has its text back: what is filled in earlier joins it.
  await expect(page.getByLabel(/^くわしい状況/)).toHaveValue("番号は 3700 000000 00002 です。");
  await page.getByLabel(/^くわしい状況/).fill("その日は家にいました。");
  await press(page, "確認へ進む");
  await expect(page.getByRole("main")).toContainText("その日は家にいました。");
  expect(page.url()).not.toContain(encodeURIComponent("家"));
  await expectNoViolations(page);
  await press(page, "申し出る");
  await expect(page.getByRole("status").getByText(receipt)).toBeVisible();
  await expect(page.getByText("使われ続けないように、カードを一時停止できます")).toBeVisible();
  await expectNoViolations(page);
  const number = receipt.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
  expect((await readMail(email, /お申し出を承りました/)).text).not.toContain("家に");

  await page.goto("/activity");
  await expect(page.getByText("申し出中", { exact: true }).first()).toBeVisible();
  await page.goto("/disputes");
  await expect(page.getByRole("table", { name: "お申し出の一覧" })).toContainText(number);

  await logInAtDesk(desk, clerks.dispute[kind]);
  await desk.goto(`/admin/cases/${number}`);
  await expect(desk.getByRole("main")).not.toContainText("家にいました");
  await desk.goto("/admin/cases");
  const row = desk.getByRole("row").filter({ hasText: number });
  await expect(row).not.toContainText("森");
  await row.getByRole("button", { name: /開く/ }).click();
  await expect(desk.getByRole("main")).toContainText("その日は家にいました。");
  await expectNoViolations(desk);
  await desk.getByLabel("会員への文章").fill("お店の方とお話しになりましたか。");
  await desk.getByLabel("質問として送り、会員の回答を待つ").check();
  await press(desk, "送る");
  await expect(desk.getByRole("status").getByText(/^会員へ送りました/)).toBeVisible();

  expect((await readMail(email, /ご返信しました/)).text).not.toContain("お店の方");
  await page.goto(`/disputes/${number}`);
  await expect(page.getByText("担当者からの質問があります。ご回答をお願いします。")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("お店の方とお話しになりましたか。");
  await expectNoViolations(page);
  await page.getByRole("textbox", { name: "返信", exact: true }).fill("いいえ、知らないお店です。");
  await press(page, "返信する");
  await expect(page.getByRole("status").getByText("返信をお預かりしました。")).toBeVisible();

  await desk.goto(`/admin/cases/${number}`);
  await expect(desk.getByRole("main")).toContainText("いいえ、知らないお店です。");
  await expect(desk.getByText("届いていません", { exact: true })).toBeVisible();
  await giveBack(neighbours);
  await desk.reload();
  await expect(desk.getByText(givenBack)).toBeVisible();
  await page.goto(`/disputes/${number}`);
  await expectNoViolations(page);
  await page.getByRole("link", { name: givenBack }).click();
  await expect(page.getByRole("main")).toContainText("お店からの返金");
  await press(desk, "この結果で終える");
  await expect(desk.getByText("選択してください。").first()).toBeVisible();
  await desk.getByLabel("結果と理由").selectOption({ label: "返金：お店から" });
  await desk.getByLabel("会員への説明").fill("お店が返金することになりました。");
  await press(desk, "この結果で終える");
  await expect(desk.getByRole("status").getByText(/^申し出を終えました/)).toBeVisible();
  await expectNoViolations(desk);

  await page.goto(`/disputes/${number}`);
  await expect(page.getByText("お店が返金します。", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "返信する" })).toHaveCount(0);

  await desk.goto("/admin/members");
  await search(desk, login.userId);
  await desk.getByRole("button", { name: /森/ }).first().click();
  await expect(heading(desk, "会員の状態")).toBeVisible();
  await expect(desk.getByRole("table", { name: "手続き" })).toContainText(number);
  await expect(desk.getByRole("main")).not.toContainText("知らないお店");
  await desk
    .getByRole("row")
    .filter({ hasText: "お申し出の確認が終わりました" })
    .getByRole("button", { name: /もう一度送る/ })
    .click();
  await expect(desk.getByRole("status").getByText(/もう一度送りました/)).toBeVisible();
  await expectNoViolations(desk);
});
