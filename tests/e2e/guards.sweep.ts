import { readFileSync } from "node:fs";
import { type APIRequestContext, type APIResponse, request as requests } from "@playwright/test";
import { addressesOf, addressesWith, exampleOf, routes } from "./routes";
import { loginAs } from "./support/member";
import { logins } from "./support/people";
import { expect, test } from "./support/test";

const own = () => process.env.E2E_URL ?? "";

type Ask = { method?: string; origin?: string | null; site?: string | null };

async function ask(
  request: APIRequestContext,
  address: string,
  { method = "GET", origin = null, site = null }: Ask = {},
): Promise<APIResponse> {
  const headers: Record<string, string> = {
    ...(origin && { origin }),
    ...(site && { "sec-fetch-site": site }),
  };
  const form = method === "POST" ? { form: {} } : {};
  return request.fetch(exampleOf(address), { method, headers, maxRedirects: 0, ...form });
}

function pathOf(answer: APIResponse): string {
  return new URL(answer.headers().location ?? "", own()).pathname;
}

test("ビルドのすべての経路に、だれが入れるかが書かれている", () => {
  const manifest = readFileSync(".next/app-path-routes-manifest.json", "utf8");
  const built = addressesOf(JSON.parse(manifest) as Record<string, string>);
  expect(
    built.filter((address) => !routes[address]),
    "not in routes.ts",
  ).toEqual([]);
  expect(
    Object.keys(routes).filter((address) => !built.includes(address)),
    "not built",
  ).toEqual([]);
});

test("ログインしていない人は、会員のページからログインへ送られる", async ({ request }) => {
  for (const address of addressesWith(["page", "read"], ["member", "basic"])) {
    const answer = await ask(request, address);
    expect([303, 307], address).toContain(answer.status());
    expect(pathOf(answer), address).toBe("/login");
  }
});

test("会員もログインしていない人も、オペレーターのページには入れない", async ({
  request,
  page,
}) => {
  await loginAs(page, logins.misaki);
  for (const asker of [request, page.request]) {
    for (const address of addressesWith(["page", "read"], ["staff"])) {
      const answer = await ask(asker, address);
      expect([303, 307], address).toContain(answer.status());
      expect(pathOf(answer), address).toBe("/admin/login");
    }
    for (const address of addressesWith(["write"], ["staff"])) {
      const answer = await ask(asker, address, { method: "POST", origin: own() });
      expect(answer.status(), address).toBe(303);
      expect(pathOf(answer), address).toBe("/admin/login");
    }
  }
});

test("家族会員には、本会員だけの経路がない", async ({ page }) => {
  await loginAs(page, logins.ichiro);
  for (const address of addressesWith(["page", "read"], ["basic"])) {
    expect((await ask(page.request, address)).status(), address).toBe(404);
  }
  for (const address of addressesWith(["write"], ["basic"])) {
    const answer = await ask(page.request, address, { method: "POST", origin: own() });
    expect(answer.status(), address).toBe(404);
  }
});

test("だれのものでもない番号は、見つからない", async ({ page }) => {
  await loginAs(page, logins.hanako);
  const withId = addressesWith(["page", "read"], ["member", "basic"]).filter((address) =>
    /\[(?!month)/.test(address),
  );
  for (const address of withId) {
    expect((await ask(page.request, address)).status(), address).toBe(404);
  }
  for (const path of ["/statements/2001-01", "/statements/2026-13", "/nothing-here"]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
});

/** An Origin that is there must be our own; without one the browser must say same-origin. */
const foreign: readonly Ask[] = [
  ...["https://example.com", "null", "http://localhost"].flatMap((origin) =>
    ["same-origin", "cross-site", null].map((site) => ({ origin, site })),
  ),
  ...["same-site", "cross-site", "none", null].map((site) => ({ origin: null, site })),
];

test("何かを変える経路は、GETに405、よそのページからのPOSTに403で答える", async ({ request }) => {
  for (const address of addressesWith(["write"], ["public", "member", "basic", "staff"])) {
    expect((await ask(request, address)).status(), `GET ${address}`).toBe(405);
    for (const from of foreign) {
      const answer = await ask(request, address, { method: "POST", ...from });
      expect(answer.status(), `POST ${address} from ${JSON.stringify(from)}`).toBe(403);
    }
    const forged = await request.post(exampleOf(address), {
      headers: { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      form: {},
      maxRedirects: 0,
    });
    expect(forged.status(), `POST ${address} with a forged host`).toBe(403);
  }
});

test("自分のページからのPOSTは、Originがなくても通る", async ({ request }) => {
  for (const from of [{ origin: own() }, { site: "same-origin" }]) {
    const answer = await ask(request, "/preferences", { method: "POST", ...from });
    expect(answer.status(), JSON.stringify(from)).not.toBe(403);
  }
});

test("ログインしていない人のPOSTは、ログインへ送られる", async () => {
  const request = await requests.newContext({ baseURL: own() });
  for (const address of addressesWith(["write"], ["member", "basic"])) {
    const answer = await ask(request, address, { method: "POST", origin: own() });
    expect(answer.status(), address).toBe(303);
    expect(pathOf(answer), address).toBe("/login");
  }
  await request.dispose();
});
