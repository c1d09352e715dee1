import { expectNoViolations } from "./support/accessibility";
import { alertOf, heading, loginAs } from "./support/member";
import { loginOf } from "./support/people";
import { expect, test } from "./support/test";

test("通信が切れると、その旨を告げ、通信のないページを見せる", async ({
  page,
  context,
  neighbours,
}) => {
  await loginAs(page, loginOf(neighbours.islander));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto("/credit");
  await context.setOffline(true);
  await expect(alertOf(page)).toContainText("インターネットにつながっていません。");
  await expectNoViolations(page);
  await page.goto("/home");
  await expect(heading(page, "インターネットにつながっていません")).toBeVisible();
  await expect(page.getByText("村上")).toHaveCount(0);
  await expectNoViolations(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const stores = await Promise.all(names.map((name) => caches.open(name)));
    const requests = await Promise.all(stores.map((store) => store.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !path.startsWith("/_next/static/"))).toEqual(["/offline"]);
  await context.setOffline(false);
  await page.goto("/home");
  await expect(heading(page, "ホーム")).toBeVisible();
});
