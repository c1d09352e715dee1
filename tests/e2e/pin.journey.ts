import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { readMail } from "./support/mailbox";
import { alertOf, heading, loginAs, press } from "./support/member";
import { pathOf } from "./support/pages";
import { type Login, loginOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

async function enter(page: Page, pin: string, again: string, password: string): Promise<void> {
  await page.getByLabel("新しい暗証番号", { exact: true }).fill(pin);
  await page.getByLabel("新しい暗証番号（もう一度）", { exact: true }).fill(again);
  await page.getByLabel("会員サイトのパスワード", { exact: true }).fill(password);
  await press(page, "変更する");
}

/** From the card to the receipt, with what is refused on the way. */
async function changePin(page: Page, login: Login): Promise<void> {
  await page.goto("/cards");
  await page.getByRole("link", { name: "暗証番号を変更する" }).first().click();
  await expect(heading(page, "暗証番号の変更")).toBeVisible();
  for (const [pin, again, words] of [
    ["12", "12", "数字4桁"],
    ["7777", "7777", "くり返し"],
    ["4567", "4567", "続き番号"],
    ["6039", "6038", "同じではありません"],
  ] as const) {
    await enter(page, pin, again, login.password);
    await expect(alertOf(page).first()).toContainText(words);
    await expect(page.getByLabel("新しい暗証番号", { exact: true })).toHaveValue("");
  }
  await expectNoViolations(page);
  await enter(page, "6039", "6039", "chigau-pasuwado-desu");
  await expect(alertOf(page).first()).toContainText("パスワードが正しくありません");
  await enter(page, "６０３９", "６０３９", login.password);
  await expect(page.getByRole("status").getByText(/^N\d{8}-\d{8}$/)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("6039");
  expect(page.url()).not.toContain("6039");
  await expectNoViolations(page);
}

test("暗証番号を変更し、受付番号を受け取る。もう一度変えれば置き換わる", { tag: "@forms" }, async ({
  page,
  neighbours,
}) => {
  const { keeper } = neighbours;
  const { email } = personOf(keeper);
  await loginAs(page, loginOf(keeper));
  await changePin(page, loginOf(keeper));
  const mail = await readMail(email, /暗証番号の変更を承りました/);
  expect(mail.text).not.toContain("6039");
  await page.getByRole("link", { name: "カードへ戻る" }).click();
  await page.getByRole("link", { name: "暗証番号を変更する" }).first().click();
  await expect(page.getByText("いま変更すると、新しい番号に置き換わります。")).toBeVisible();
});

test("生年月日、電話番号、カード番号の末尾は、理由を添えて断る", async ({ page, neighbours }) => {
  const { keeper } = neighbours;
  const { person, cardNumber } = personOf(keeper);
  await loginAs(page, loginOf(keeper));
  await page.goto(await pathOf(page, "/cards/{id}/pin"));
  const [, month = "", day = ""] = person.birthDate.split("-");
  for (const [pin, words] of [
    [`${month}${day}`, "生年月日"],
    [cardNumber.slice(-4), "カード番号の末尾"],
  ] as const) {
    await enter(page, pin, pin, loginOf(keeper).password);
    await expect(alertOf(page).first()).toContainText(words);
  }
});

test("家族会員は自分のカードだけ。本会員も家族のカードの暗証番号は変えられない", async ({
  page,
  elsewhere: other,
  neighbours,
}) => {
  const { keeper, keepers } = neighbours;
  await loginAs(page, loginOf(keepers, 1));
  const own = await pathOf(page, "/cards/{id}/pin");
  await changePin(page, loginOf(keepers, 1));
  for (const login of [loginOf(keepers), loginOf(keeper)]) {
    await loginAs(other, login);
    expect((await other.goto(own))?.status()).toBe(404);
    const form = { pin: "6039", pinAgain: "6039", currentPassword: login.password };
    const origin = process.env.E2E_URL ?? "";
    const answer = await other.request.post(`${own}/change`, { form, headers: { origin } });
    expect(answer.status()).toBe(404);
    await other.context().clearCookies();
  }
});
