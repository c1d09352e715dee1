import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { heading, loginAs, press } from "./support/member";
import { loginOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

/** Asks for the data of whoever is logged in; answers where the file stands, and what is in it. */
async function takeHome(page: Page): Promise<{ href: string; text: string }> {
  await page.goto("/profile");
  await page.getByRole("link", { name: "受け取りの手続きへ" }).click();
  await expect(heading(page, "自分の情報をまとめて受け取る")).toBeVisible();
  await press(page, "受け取る手続きをする");
  await expect(page.getByRole("status").getByText("ご用意ができました")).toBeVisible();
  await expectNoViolations(page);
  const link = page.getByRole("link", { name: "ZIPファイルを受け取る" });
  const href = (await link.getAttribute("href")) ?? "";
  const answer = await page.request.get(href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/zip");
  expect(answer.headers()["cache-control"]).toBe("private, no-store");
  const body = await answer.body();
  expect(body.subarray(0, 2).toString()).toBe("PK");
  // The archive keeps its texts as they are.
  return { href, text: body.toString("utf8") };
}

test("本会員は、預けている情報をひとつのファイルで受け取り、お知らせが届く", {
  tag: "@forms",
}, async ({ page, neighbours, request }) => {
  const { collector, collectors } = neighbours;
  await loginAs(page, loginOf(collector));
  const { href, text } = await takeHome(page);
  const { person, cardNumber } = personOf(collector);
  for (const file of ["README.txt", "profile.json", "activity.csv", "bills.csv", "events.csv"]) {
    expect(text).toContain(file);
  }
  expect(text).toContain(person.familyName);
  expect(text).toContain(person.birthDate);
  expect(text).not.toContain(cardNumber);
  expect(text).not.toContain(personOf(collectors).person.givenName);
  expect((await request.get(href, { maxRedirects: 0 })).status()).toBe(303);
  await page.goto("/messages");
  await expect(
    page.getByRole("link", { name: /あなたの情報を受け取る手続きがありました/ }).first(),
  ).toBeVisible();
});

test("家族会員は自分のものだけを受け取り、ほかの人の手続きのファイルは見つからない", async ({
  page,
  neighbours,
  browser,
}) => {
  const { collectors } = neighbours;
  await loginAs(page, loginOf(collectors, 1));
  const { href, text } = await takeHome(page);
  expect(text).toContain(personOf(collectors, 1).person.givenName);
  expect(text).toContain("activity.csv");
  expect(text).not.toContain("bills.csv");
  expect(text).not.toContain(personOf(collectors, 2).person.givenName);
  expect(text).not.toContain(personOf(collectors, 0).person.givenName);
  const other = await browser.newContext();
  const page2 = await other.newPage();
  await loginAs(page2, loginOf(collectors));
  expect((await page2.goto(href))?.status()).toBe(404);
  await expect(heading(page2, "お探しのページはありません。")).toBeVisible();
  await expectNoViolations(page2);
  await other.close();
});
