import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/accessibility";
import { heading, loginAs, logOut, press, tryLogin } from "./support/member";
import { type Login, loginOf } from "./support/people";
import { expect, test } from "./support/test";

// A device that is plugged in stays in its browser: none is used again.
test.use({ reuseContext: false });

/** A device of this browser that makes and uses passkeys, and takes the reader for who they are. */
async function plugInDevice(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function beginPasskey(page: Page, name: string, login: Login): Promise<void> {
  await page.goto("/security");
  await page.getByRole("link", { name: "パスキーの追加と削除" }).click();
  await expect(heading(page, "パスキー")).toBeVisible();
  await page.getByLabel(/^パスキーの名前/).fill(name);
  await page.getByLabel("現在のパスワード", { exact: true }).fill(login.password);
  await press(page, "次へ");
  await expect(heading(page, "パスキーの作成")).toBeVisible();
}

test("パスキーを追加して、パスキーでログインし、削除する", async ({ page, neighbours }) => {
  const login = loginOf(neighbours.maker);
  const name = "机の上のパソコン";
  await plugInDevice(page);
  await loginAs(page, login);
  await beginPasskey(page, name, login);
  await expectNoViolations(page);
  await press(page, "この端末で作成する");
  await expect(page.getByRole("status").getByText("パスキーを追加しました。")).toBeVisible();
  await expect(page.getByText(name, { exact: true })).toBeVisible();
  await expectNoViolations(page);

  await logOut(page);
  await page.goto("/login?from=%2Fcredit");
  await press(page, "パスキーでログイン");
  await expect(heading(page, "ご利用可能額")).toBeVisible();

  await page.goto("/security/passkeys");
  await page.getByRole("link", { name: new RegExp(`^詳細と削除.*${name}`) }).click();
  await expect(heading(page, name)).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel("現在のパスワード", { exact: true }).fill(login.password);
  await press(page, "このパスキーを削除する");
  await expect(page.getByRole("status").getByText("パスキーを削除しました。")).toBeVisible();

  await logOut(page);
  await press(page, "パスキーでログイン");
  await expect(page.getByRole("alert").getByText(/パスキーではログインできません/)).toBeVisible();
  await expectNoViolations(page);
  await tryLogin(page, login);
  await expect(heading(page, "ホーム")).toBeVisible();
});

test("端末が確認しなければ、何も送られず、パスワードでログインできる", async ({
  page,
  neighbours,
}) => {
  const login = loginOf(neighbours.maker);
  await plugInDevice(page);
  await page.goto("/login");
  await press(page, "パスキーでログイン");
  await expect(page.getByRole("alert").getByText(/確認が完了しませんでした/)).toBeVisible();
  await tryLogin(page, login);
  await expect(heading(page, "ホーム")).toBeVisible();
});

test.describe("スクリプトのないブラウザ", () => {
  test.use({ javaScriptEnabled: false });

  test("スクリプトがなければ、作成できない理由がわかり、ログインはパスワードで、削除はできる", async ({
    page,
    browser,
    baseURL,
    neighbours,
  }) => {
    const login = loginOf(neighbours.maker);
    await page.goto("/login");
    await expect(page.getByRole("button", { name: "パスキーでログイン" })).toBeHidden();
    await loginAs(page, login);
    await beginPasskey(page, "スクリプトのない端末", login);
    await expect(page.getByText(/JavaScriptを使えるブラウザが必要です/)).toBeVisible();
    await expect(page.getByRole("button", { name: "この端末で作成する" })).toBeHidden();

    const scripted = await browser.newContext({ baseURL, javaScriptEnabled: true });
    const device = await scripted.newPage();
    await plugInDevice(device);
    await loginAs(device, login);
    await beginPasskey(device, "スクリプトのある端末", login);
    await press(device, "この端末で作成する");
    await expect(device.getByRole("status").getByText("パスキーを追加しました。")).toBeVisible();
    await scripted.close();
    await page.goto("/security/passkeys");
    await page.getByRole("link", { name: /^詳細と削除/ }).click();
    await page.getByLabel("現在のパスワード", { exact: true }).fill(login.password);
    await press(page, "このパスキーを削除する");
    await expect(page.getByRole("status").getByText("パスキーを削除しました。")).toBeVisible();
    await expectNoViolations(page);
  });
});
