import type { Page } from "@playwright/test";
import { expectNoSidewaysScroll, expectNoViolations } from "./support/accessibility";
import { logInAtDesk } from "./support/desk";
import { loginAs } from "./support/member";
import {
  deskPages,
  familyPages,
  type Language,
  memberPages,
  pathOf,
  publicPages,
  speak,
} from "./support/pages";
import { clerks, householdOf } from "./support/people";
import { expect, test } from "./support/test";

const { logins } = householdOf("sweeps");

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

/** Each language is judged in other colours: what axe finds in one hangs on the words or on the colours. */
const looks = [
  ["ja", "light"],
  ["en", "dark"],
] as const satisfies readonly (readonly [Language, string])[];

/** Every page in both languages: judged on the narrowest screen, and seen to fit the wide one. */
async function look(page: Page, patterns: readonly string[]): Promise<void> {
  const paths: string[] = [];
  for (const pattern of patterns) paths.push(await pathOf(page, pattern));
  for (const [lang, colorScheme] of looks) {
    await speak(page, lang);
    await page.emulateMedia({ colorScheme });
    for (const path of paths) await lookAt(page, path, lang);
  }
}

async function lookAt(page: Page, path: string, lang: Language): Promise<void> {
  await page.setViewportSize(narrow);
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(path === "/nothing-here" ? 404 : 200);
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page);
  await page.setViewportSize(wide);
  await expectNoSidewaysScroll(page);
}

test.describe.configure({ timeout: 900_000 });

test("だれでも見られるページ", async ({ page }) => {
  await look(page, publicPages);
});

const half = Math.ceil(memberPages.length / 2);

for (const pages of [memberPages.slice(0, half), memberPages.slice(half)]) {
  test(`本会員のページ ${pages.join("、")}`, async ({ page }) => {
    await loginAs(page, logins.hanako);
    await look(page, pages);
  });
}

test("家族会員のページ", async ({ page }) => {
  await loginAs(page, logins.ichiro);
  await look(page, familyPages);
});

test("オペレーターのページ", async ({ page }) => {
  await logInAtDesk(page, clerks.pages["with-javascript"]);
  await look(page, deskPages);
});
