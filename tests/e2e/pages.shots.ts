import { mkdirSync } from "node:fs";
import path from "node:path";
import { logInAtDesk } from "./support/desk";
import { loginAs } from "./support/member";
import { deskPages, familyPages, memberPages, pathOf, publicPages } from "./support/pages";
import { clerks, householdOf } from "./support/people";
import { test } from "./support/test";

const folder = process.env.SHOTS && process.env.SHOTS !== "1" ? process.env.SHOTS : "var/shots";
const { logins } = householdOf("sweeps");
const widths = [390, 1280];

const doors = {
  public: { pages: publicPages, enter: async () => undefined },
  hanako: { pages: memberPages, enter: loginAs, login: logins.hanako },
  ichiro: { pages: familyPages, enter: loginAs, login: logins.ichiro },
  misaki: { pages: ["/home", "/credit"], enter: loginAs, login: logins.misaki },
} as const;

type Shooting = { who: string; pages: readonly string[] };

test.describe.configure({ timeout: 300_000 });

for (const [who, door] of Object.entries(doors)) {
  test(`pictures: ${who}`, async ({ page }) => {
    if ("login" in door) await door.enter(page, door.login);
    await shoot(page, { who, pages: door.pages });
  });
}

test("pictures: desk", async ({ page }) => {
  await logInAtDesk(page, clerks.shots["with-javascript"]);
  await shoot(page, { who: "desk", pages: deskPages });
});

async function shoot(page: Parameters<typeof loginAs>[0], { who, pages }: Shooting) {
  mkdirSync(folder, { recursive: true });
  for (const pattern of pages) {
    await page.goto(await pathOf(page, pattern));
    for (const width of widths) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const name = `${who}${pattern.replaceAll(/[^a-z]+/g, "-")}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(folder, name), fullPage: true });
      }
    }
  }
}
