import { expectNoViolations } from "./support/accessibility";
import {
  alertOf,
  heading,
  lockedWords,
  loginAs,
  logOut,
  tryLogin,
  wrongWords,
} from "./support/member";
import { loginOf } from "./support/people";
import { expect, test } from "./support/test";

test("ほかの端末でロックされると、ログイン中の端末もログアウトする", async ({
  page,
  elsewhere,
  neighbours,
}) => {
  const login = loginOf(neighbours.guessed);
  await loginAs(page, login);
  await elsewhere.goto("/login");
  const alert = alertOf(elsewhere);
  for (const words of [wrongWords, wrongWords, lockedWords]) {
    await tryLogin(elsewhere, { ...login, password: "dare-ka-no-ate-zuppou" });
    await expect(alert).toContainText(words);
  }
  await page
    .getByRole("link", { name: /^ご利用明細/ })
    .filter({ visible: true })
    .first()
    .click();
  await expect(heading(page, "ログイン")).toBeVisible();
  await expect(page.getByText(/ログアウトしました。もう一度ログインしてください。/)).toBeVisible();
  await expectNoViolations(page);
});

test("ログアウトのあと「戻る」を押しても、何も見えない", async ({ page, neighbours }) => {
  await loginAs(page, loginOf(neighbours.wanderer));
  await page.goto("/activity");
  await page.goto("/credit");
  await logOut(page);
  for (let back = 0; back < 3; back += 1) {
    await page.goBack();
    await expect(heading(page, "ログイン")).toBeVisible();
    await expect(page.getByText("原 歩")).toHaveCount(0);
    await expect(page.getByText(/円/)).toHaveCount(0);
  }
});

test("ログインのあと、もとのページへ進む", async ({ page, neighbours }) => {
  await page.goto("/credit");
  await expect(heading(page, "ログイン")).toBeVisible();
  await tryLogin(page, loginOf(neighbours.wanderer));
  await expect(heading(page, "ご利用可能額")).toBeVisible();
});
