import { expect, type Locator, type Page } from "@playwright/test";
import type { SampleCardmember } from "@/lib/jobs/sample/contract";
import type { Login } from "./people";

export const wrongWords = "ユーザーIDまたはパスワードが正しくありません。";
export const lockedWords = "ログインがロックされています。カードセンターへご連絡ください。";

export function heading(page: Page, name: string): Locator {
  return page.getByRole("heading", { name, exact: true, level: 1 });
}

export function press(page: Page | Locator, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

/** What the page says aloud at once; the places where nothing is said yet are left out. */
export function alertOf(page: Page): Locator {
  return page.getByRole("alert").filter({ hasText: /\S/ });
}

/** Types a user ID and a password into the login page that is open, and sends them. */
export async function tryLogin(page: Page, { userId, password }: Login): Promise<void> {
  await page.getByLabel("ユーザーID", { exact: true }).fill(userId);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await press(page, "ログイン");
}

export async function loginAs(page: Page, login: Login): Promise<void> {
  await page.goto("/login");
  await expect(heading(page, "ログイン")).toBeVisible();
  await tryLogin(page, login);
  await expect(heading(page, "ホーム")).toBeVisible();
}

export async function logOut(page: Page): Promise<void> {
  await press(page, "ログアウト");
  await expect(page.getByRole("status").getByText("ログアウトしました。")).toBeVisible();
  await expect(heading(page, "ログイン")).toBeVisible();
}

/** A row of a table, by texts that stand in it. */
export async function expectRow(table: Locator, ...texts: (string | RegExp)[]): Promise<void> {
  let row = table.getByRole("row");
  for (const hasText of texts) row = row.filter({ hasText });
  await expect(row.first()).toBeVisible();
}

/** The first step of the registration: the card and the birth date. */
export async function identify(page: Page, member: SampleCardmember): Promise<void> {
  await page.goto("/login");
  await page.getByRole("link", { name: "未登録の方", exact: true }).click();
  await expect(heading(page, "未登録の方（初回登録）")).toBeVisible();
  await sayWhoseCard(page, member);
}

/** The form that asks for a card number and its holder's birth date. */
export async function sayWhoseCard(page: Page, member: SampleCardmember): Promise<void> {
  const [year = "", month = "", day = ""] = member.person.birthDate.split("-");
  await page.getByLabel(/^カード番号/).fill(member.cardNumber);
  const birthDate = page.getByRole("group", { name: /^生年月日/ });
  await birthDate.getByLabel("年", { exact: true }).fill(year);
  await birthDate.getByLabel("月", { exact: true }).fill(String(Number(month)));
  await birthDate.getByLabel("日", { exact: true }).fill(String(Number(day)));
  await press(page, "次へ");
}

/**
 * Asks for another code. Within half a minute none is sent, later the one before counts no more: whichever
 * it is on this machine, answers how many there are now.
 */
export async function askForCodeAgain(page: Page, button: string): Promise<number> {
  await press(page, button);
  const tooSoon = page.getByText(/送りしたばかりです|送ったばかりです/).first();
  const sent = page.getByText(/もう一度お送りしました|送り直しました/).first();
  await expect(tooSoon.or(sent)).toBeVisible();
  return (await sent.isVisible()) ? 2 : 1;
}

/** The last step: user ID and password. */
export async function choose(page: Page, { userId, password }: Login): Promise<void> {
  await page.getByLabel(/^ユーザーID/).fill(userId);
  await page.getByLabel(/^パスワード(?!を表示)/).fill(password);
  await press(page, "登録する");
}
