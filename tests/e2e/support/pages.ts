import type { Page } from "@playwright/test";

export type Language = "ja" | "en";

/** Pages anybody may see. */
export const publicPages = [
  "/login",
  "/login/code",
  "/register",
  "/recover/user-id",
  "/recover/password",
  "/help/login",
  "/help/lost",
  "/help/mail",
  "/help/words",
  "/offline",
  "/revolving/simulate",
  "/revolving/simulate?amount=120000&closing=2026-11-19&monthly=10000",
  "/admin/login",
  "/nothing-here",
] as const;

/** Pages of a basic member; `{…}` stands for the first link below that path. */
export const memberPages = [
  "/home",
  "/activity",
  "/activity?q=zzzz",
  "/activity/{id}",
  "/disputes",
  "/statements",
  "/statements/{id}",
  "/credit",
  "/points",
  "/revolving",
  "/points/exchange",
  "/cards",
  "/cards/KC00000010/lost",
  "/family-cards",
  "/family-cards/KC00000011/cap",
  "/family-cards/KC00000011/end",
  "/family-cards/apply",
  "/cards/{id}/pin",
  "/profile",
  "/profile/address",
  "/profile/employer",
  "/profile/phone",
  "/profile/email",
  "/profile/debit-account",
  "/profile/debit-account?bankName=みずほ",
  "/profile/debit-account?bank=0001&branchName=本店",
  "/profile/debit-account?bank=0001&branch=100",
  "/profile/statement-delivery",
  "/profile/name",
  "/profile/name/form",
  "/profile/bank-pin",
  "/profile/history",
  "/profile/my-data",
  "/security",
  "/security/password",
  "/security/user-id",
  "/security/second-step",
  "/security/passkeys",
  "/messages",
  "/messages/{id}",
  "/messages/settings",
  "/menu",
] as const;

/** Pages a family member sees otherwise than a basic one. */
export const familyPages = [
  "/messages/settings",
  "/home",
  "/statements/{id}",
  "/credit",
  "/cards",
  "/cards/{id}/pin",
  "/profile",
  "/profile/my-data",
  "/menu",
] as const;

export const deskPages = [
  "/admin/members",
  "/admin/members/KM00000030",
  "/admin/cases",
  "/admin/requests",
  "/admin/audit",
] as const;

/** The path with its `{id}` filled in: the first such link on the page above it. */
export async function pathOf(page: Page, pattern: string): Promise<string> {
  const [parent = "", rest] = pattern.split("/{id}");
  if (rest === undefined) return pattern;
  await page.goto(parent);
  const links = await page.getByRole("main").getByRole("link").all();
  for (const link of links) {
    const href = (await link.getAttribute("href")) ?? "";
    if (new RegExp(`^${parent}/(?!settings$)[^/?#]+${rest}$`).test(href)) return href;
  }
  throw new Error(`${parent} has no link to a page below it.`);
}

export async function speak(page: Page, lang: Language): Promise<void> {
  const url = process.env.E2E_URL ?? "";
  await page.context().addCookies([{ name: "kaiin-lang", value: lang, url }]);
}
