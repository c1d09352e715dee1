import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { deliver, newCardNumber } from "./support/feed";
import { readMail } from "./support/mailbox";
import {
  alertOf,
  choose,
  heading,
  identify,
  loginAs,
  logOut,
  press,
  tryLogin,
} from "./support/member";
import { type Login, loginOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

type Holder = ReturnType<typeof personOf>;

const tailOf = ({ cardNumber }: Holder) => cardNumber.slice(-5);
const nameOf = ({ person }: Holder) => `${person.familyName} ${person.givenName}`;

/** The panel of a card, on /cards or /family-cards. */
function panelOf(page: Page, holder: Holder) {
  return page.getByRole("region", {
    name: `${nameOf(holder)} ・・・${tailOf(holder)}`,
    exact: true,
  });
}

/** A card as the issuer's record has it. */
function recordOf(holder: Holder, status: string) {
  const { cardId, cardmemberId, cardNumber } = holder;
  return {
    card_id: cardId,
    cardmember_id: cardmemberId,
    number: cardNumber,
    expires: "2029-05",
    status,
    cap_yen: holder.capYen,
  };
}

async function expectReceipt(page: Page, letter: string): Promise<void> {
  const receipt = page.getByRole("status").getByText(new RegExp(`^${letter}\\d{8}-\\d{8}$`));
  await expect(receipt).toBeVisible();
  await expectNoViolations(page);
}

test("自分のカードを一度押して止め、ホームで知り、解除する", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  const { cardholders } = neighbours;
  const own = personOf(cardholders);
  await loginAs(page, loginOf(cardholders));
  await page.goto("/cards");
  await press(panelOf(page, own), "一時停止する");
  const panel = panelOf(page, own);
  await expect(panel.getByText("一時停止の受付済み", { exact: true })).toBeVisible();
  await expect(panel.getByRole("status")).toContainText("一時停止を承りました");
  await expectNoViolations(page);
  await readMail(own.email, /カードの一時停止を承りました/);

  await page.goto("/home");
  const notice = page.getByText(`${nameOf(own)} ・・・${tailOf(own)}：一時停止の受付済み`);
  await expect(notice).toBeVisible();
  await expectNoViolations(page);

  await page.goto(`/cards/${own.cardId}/pin`);
  await expect(page.getByText("一時停止を解除すると変更できます。")).toBeVisible();
  await expect(page.getByRole("button", { name: "変更する", exact: true })).toBeHidden();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "カードへ戻る" }).click();

  await panelOf(page, own).getByRole("link", { name: "一時停止を解除する" }).click();
  await expect(heading(page, "一時停止の解除")).toBeVisible();
  await expectNoViolations(page);
  await press(page, "一時停止を解除する");
  await expect(panelOf(page, own).getByText("お使いいただけます", { exact: true })).toBeVisible();
  await readMail(own.email, /一時停止の解除を承りました/);
});

test("本会員が止めた家族カードは、家族会員には解除できない", async ({ page, neighbours }) => {
  const { cardholders } = neighbours;
  const his = personOf(cardholders, 1);
  await loginAs(page, loginOf(cardholders, 1));
  await page.goto("/cards");
  await press(panelOf(page, his), "一時停止する");
  await expect(panelOf(page, his).getByRole("link", { name: "一時停止を解除する" })).toBeVisible();
  await page.goto("/home");
  await logOut(page);

  await loginAs(page, loginOf(cardholders));
  await page.goto("/cards");
  await expect(panelOf(page, his)).toContainText("家族会員ご本人が停止しました");
  await press(panelOf(page, his), "本会員としても停止する");
  await expect(panelOf(page, his)).toContainText("一時停止を承りました");
  await page.goto("/home");
  await logOut(page);

  await loginAs(page, loginOf(cardholders, 1));
  await page.goto("/cards");
  await expect(panelOf(page, his)).toContainText(
    "本会員が停止したカードは、本会員だけが解除できます",
  );
  await expect(panelOf(page, his).getByRole("link", { name: "一時停止を解除する" })).toHaveCount(0);
  await expectNoViolations(page);
  await page.goto(`/cards/${his.cardId}/unfreeze`);
  await expect(heading(page, "カード")).toBeVisible();
  await readMail(his.email, /カードの一時停止を承りました/);
});

test("なくしたカードを、電話番号・一時停止の案内のあとに届け出る", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  const { cardholders } = neighbours;
  const hers = personOf(cardholders, 2);
  await loginAs(page, loginOf(cardholders, 2));
  await page.goto("/cards");
  await panelOf(page, hers).getByRole("link", { name: "紛失・盗難を届け出る" }).click();
  await expect(heading(page, "紛失・盗難のお届け")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "0120-000-111" })).toBeVisible();

  await page.getByLabel(/^家の中などにあるかもしれない/).check();
  await press(page, "確認へ進む");
  await expect(page.getByRole("status").filter({ hasText: "まず一時停止" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel("盗まれた", { exact: true }).check();
  await press(page, "確認へ進む");
  await expect(alertOf(page)).toContainText("最後のご利用");
  await expectNoViolations(page);
  await page.getByLabel("この中に、自分のご利用はない").check();
  await page.getByLabel(/^受理番号/).fill("8-123");
  await press(page, "確認へ進む");
  await expect(page.getByRole("main")).toContainText("みどりスーパー");
  await expect(page.getByRole("main")).toContainText("8-123");
  await expectNoViolations(page);
  await press(page, "届け出る");
  await expectReceipt(page, "L");
  await page.getByRole("link", { name: "カードへ戻る" }).click();
  await expect(panelOf(page, hers).getByText("紛失の受付済み", { exact: true })).toBeVisible();
  await readMail(hers.email, /紛失・盗難のお届けを承りました/);
  await readMail(personOf(cardholders).email, /紛失・盗難のお届けを承りました/);
});

test("家族カードの上限を下げ、家族会員ののこりの上限に効く。停止もできる", {
  tag: "@forms",
}, async ({ page, neighbours }) => {
  const { leavers } = neighbours;
  const his = personOf(leavers, 1);
  await loginAs(page, loginOf(leavers));
  await page.goto("/family-cards");
  await panelOf(page, his).getByRole("link", { name: "上限を変える" }).click();
  await expect(heading(page, "家族カードの上限")).toBeVisible();
  await press(page, "確認へ進む");
  await expect(alertOf(page)).toContainText("お選びください");
  await page.getByLabel(/^新しい上限/).selectOption("50000");
  await press(page, "確認へ進む");
  await expect(page.getByRole("table", { name: "変更の内容" })).toContainText("50,000円");
  await expectNoViolations(page);
  await press(page, "変更する");
  await expectReceipt(page, "G");
  await page.getByRole("link", { name: "家族カードへ戻る" }).click();
  await expect(panelOf(page, his)).toContainText("変更の受付済みです");
  await readMail(his.email, /家族カードの上限の変更を承りました/);

  await panelOf(page, his).getByRole("link", { name: "停止する" }).click();
  await press(page, "確認へ進む");
  await expect(alertOf(page)).toContainText("チェックを入れてください");
  await page.getByLabel(/^上の内容を確かめました/).check();
  await press(page, "確認へ進む");
  await press(page, "停止する");
  await expectReceipt(page, "S");
  await page.goto("/home");
  await logOut(page);

  await loginAs(page, loginOf(leavers, 1));
  const left = page.getByRole("region", { name: "のこりの上限" });
  await expect(left).toContainText("48,800");
  await page.goto("/credit");
  await expect(left).toContainText("48,800");
  expect((await page.goto("/family-cards"))?.status()).toBe(404);
});

test("家族カードを申し込む", { tag: "@forms" }, async ({ page, neighbours }) => {
  const { cardholders } = neighbours;
  await loginAs(page, loginOf(cardholders));
  await page.goto("/family-cards");
  await page.getByRole("link", { name: "申し込みへ進む" }).click();
  await expect(page.getByRole("region", { name: "だれに何が見えるか" })).toContainText(
    "1件ごとのご利用",
  );
  const fill = async (label: RegExp, text: string) => page.getByLabel(label).fill(text);
  await fill(/^姓/, "遠藤");
  await fill(/^名/, "光");
  await fill(/^セイ/, "えんどう");
  await fill(/^メイ/, "ひかる");
  const birthDate = page.getByRole("group", { name: /^生年月日/ });
  await birthDate.getByLabel("年", { exact: true }).fill("2008");
  await birthDate.getByLabel("月", { exact: true }).fill("11");
  await birthDate.getByLabel("日", { exact: true }).fill("22");
  await page.getByLabel("子", { exact: true }).check();
  await page.getByLabel(/^上の「だれに何が見えるか」/).check();
  await press(page, "確認へ進む");
  await expect(alertOf(page)).toContainText("18歳以上");
  await expectNoViolations(page);
  await birthDate.getByLabel("日", { exact: true }).fill("21");
  await page.getByLabel(/^上の「だれに何が見えるか」/).check();
  await press(page, "確認へ進む");
  await expect(page.getByRole("main")).toContainText("エンドウ ヒカル");
  await expectNoViolations(page);
  await press(page, "申し込む");
  await expectReceipt(page, "A");
});

test("申し込んだ家族カードが配信で届き、新しい家族会員が登録して、自分のカードだけを見る", async ({
  page,
  kind,
  neighbours,
}) => {
  const { cardholders } = neighbours;
  const basic = personOf(cardholders);
  const cardmemberId = `${basic.cardmemberId}H`;
  const person = {
    ...basic.person,
    familyName: "遠藤",
    familyNameKana: "エンドウ",
    givenName: "光",
    givenNameKana: "ヒカル",
    birthDate: "2008-11-21",
  };
  const cardNumber = newCardNumber(`hikaru ${kind}`);
  const email = `hikaru.${kind}@example.jp`;
  await deliver({
    cardmembers: [
      {
        cardmember_id: cardmemberId,
        account_id: cardholders.accountId,
        role: "family",
        relationship: "child",
        family_name: person.familyName,
        given_name: person.givenName,
        family_name_kana: person.familyNameKana,
        given_name_kana: person.givenNameKana,
        birth_date: person.birthDate,
        email,
      },
    ],
    cards: [
      {
        card_id: `${cardmemberId}C`,
        cardmember_id: cardmemberId,
        number: cardNumber,
        expires: "2029-05",
        status: "active",
      },
    ],
  });
  await readMail(basic.email, /家族カードのお申し込みについて/);

  const hikaru = { ...basic, person, cardmemberId, cardNumber, email };
  const login: Login = { userId: `hikaru.${kind.slice(0, 7)}`, password: "yama-no-ue-no-pan-ya" };
  await identify(page, hikaru);
  await expect(page.getByText(/に確認コードをお送りしました/)).toBeVisible();
  const { text } = await readMail(email, /確認コード/);
  await page.getByLabel(/^確認コード/).fill(/(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? "");
  await press(page, "次へ");
  await choose(page, login);
  await expect(page.getByRole("status").getByText(/^登録が完了しました/)).toBeVisible();
  await tryLogin(page, login);
  await expect(heading(page, "ホーム")).toBeVisible();
  await page.goto("/cards");
  await expect(panelOf(page, hikaru)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(tailOf(basic));
  await expect(page.getByRole("main")).not.toContainText(basic.person.givenName);
});

test("解約した最後のカードが終わると、家族会員はログインできなくなる", async ({
  page,
  neighbours,
}) => {
  const { leavers } = neighbours;
  const his = personOf(leavers, 2);
  await loginAs(page, loginOf(leavers, 2));
  await page.goto("/home");
  await logOut(page);
  await loginAs(page, loginOf(leavers));
  await page.goto("/family-cards");
  await panelOf(page, his).getByRole("link", { name: "解約する" }).click();
  await expect(page.getByRole("main")).toContainText("ログインできなくなります");
  await page.getByLabel(/^上の内容を確かめました/).check();
  await expectNoViolations(page);
  await press(page, "確認へ進む");
  await press(page, "解約する");
  await expectReceipt(page, "K");
  await page.getByRole("link", { name: "家族カードへ戻る" }).click();
  await expect(panelOf(page, his).getByText("解約の受付済み").first()).toBeVisible();
  await page.goto("/home");
  await logOut(page);
  await readMail(his.email, /家族カードの解約を承りました/);

  await deliver({ cards: [recordOf(his, "ended")] });
  await tryLogin(page, loginOf(leavers, 2));
  await expect(alertOf(page)).toContainText("ユーザーIDまたはパスワードが正しくありません。");
});
