import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { heading, press } from "./member";
import { type Clerk, personOf } from "./people";

type Kept = { secrets: Record<string, string>; enrolments: Record<string, string> };

function kept(): Kept {
  const file = path.join(process.env.E2E_FOLDER ?? "", "e2e.json");
  return JSON.parse(readFileSync(file, "utf8")) as Kept;
}

/** The one-time link a new clerk is given. */
export function enrolmentPathOf({ staffId }: Clerk): string {
  return `/admin/enrol/${kept().enrolments[staffId] ?? ""}`;
}

/** The code an authenticator shows now, or `stepsLater` half minutes from now. */
export function codeOf(secret: string, stepsLater = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + stepsLater * 30_000 });
}

/**
 * Sends a one-time code until one counts: on a slow machine half a minute may pass between reading it off
 * and its check, and then the next code is the right one.
 */
export async function untilCodeCounts(done: Locator, send: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if (await done.isVisible()) return;
    await send();
    await expect(done).toBeVisible({ timeout: 20_000 });
  }).toPass();
}

export async function logInAtDesk(
  page: Page,
  { staffId, password }: Clerk,
  secret = kept().secrets[staffId] ?? "",
): Promise<void> {
  await page.goto("/admin/login");
  await expect(heading(page, "オペレーターログイン")).toBeVisible();
  await untilCodeCounts(heading(page, "会員をさがす"), async () => {
    await page.getByLabel("スタッフID", { exact: true }).fill(staffId);
    await page.getByLabel("パスワード", { exact: true }).fill(password);
    await page.getByLabel(/^ワンタイムコード/).fill(codeOf(secret));
    await press(page, "ログイン");
  });
}

export async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel("検索", { exact: true }).fill(text);
  await press(page, "検索する");
}

type Contract = Parameters<typeof personOf>[0];

/** Passes the identity check of a contract's basic member, whose file is open. */
export async function confirmCaller(page: Page, contract: Contract): Promise<void> {
  const { familyNameKana, givenNameKana, birthDate } = personOf(contract).person;
  await page.getByRole("button", { name: /本人確認を始める/ }).click();
  await compare(page, "氏名カナ", `${familyNameKana} ${givenNameKana}`);
  await compare(page, "生年月日", birthDate);
  await compare(page, "登録電話番号", `03-5555-${contract.accountId.slice(-4)}`);
  await expect(page.getByText(/^本人確認ができました/)).toBeVisible();
}

/** Finds a member and opens the file. */
export async function openFile(page: Page, text: string, familyName: string): Promise<void> {
  await search(page, text);
  await page
    .getByRole("button", { name: new RegExp(familyName) })
    .first()
    .click();
  await expect(heading(page, "会員の状態")).toBeVisible();
}

/** One item of the identity check, as the caller answers it. */
export async function compare(page: Page, item: string, answer: string): Promise<void> {
  await page.getByLabel("確認する項目").selectOption({ label: item });
  await page.getByLabel(/^お客様の答え/).fill(answer);
  await press(page, "照合する");
  await expect(page.getByText("一致", { exact: true }).first()).toBeVisible();
}
