import { readFileSync } from "node:fs";
import { addressesOf, addressesWith, exampleOf, routes } from "./routes";
import { type Answered, ask, cookieOf, eightAtOnce, formType } from "./support/ask";
import { loginAs } from "./support/member";
import { householdOf } from "./support/people";
import { expect, test } from "./support/test";

const { logins } = householdOf("sweeps");

const own = () => process.env.E2E_URL ?? "";

type From = { readonly origin?: string | null; readonly site?: string | null };

/** A GET of an address, as whoever the cookie is of. */
function get(address: string, cookie = ""): Promise<Answered> {
  return ask(exampleOf(address), { headers: { cookie } });
}

/** An empty form, sent to an address; from a page of the portal where nothing else is said. */
function post(address: string, cookie = "", from: From = { origin: own() }): Promise<Answered> {
  const headers = {
    cookie,
    "content-type": formType,
    ...(from.origin && { origin: from.origin }),
    ...(from.site && { "sec-fetch-site": from.site }),
  };
  return ask(exampleOf(address), { method: "POST", headers });
}

function pathOf(answer: Answered): string {
  return new URL(answer.headers.location ?? "", own()).pathname;
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

test("ログインしていない人は、会員のページからログインへ送られる", async () => {
  await eightAtOnce(addressesWith(["page", "read"], ["member", "basic"]), async (address) => {
    const answer = await get(address);
    expect([303, 307], address).toContain(answer.status);
    expect(pathOf(answer), address).toBe("/login");
  });
});

test("会員もログインしていない人も、オペレーターのページには入れない", async ({ page }) => {
  await loginAs(page, logins.misaki);
  for (const cookie of ["", await cookieOf(page)]) {
    await eightAtOnce(addressesWith(["page", "read"], ["staff"]), async (address) => {
      const answer = await get(address, cookie);
      expect([303, 307], address).toContain(answer.status);
      expect(pathOf(answer), address).toBe("/admin/login");
    });
    await eightAtOnce(addressesWith(["write"], ["staff"]), async (address) => {
      const answer = await post(address, cookie);
      expect(answer.status, address).toBe(303);
      expect(pathOf(answer), address).toBe("/admin/login");
    });
  }
});

test("家族会員には、本会員だけの経路がない", async ({ page }) => {
  await loginAs(page, logins.ichiro);
  const cookie = await cookieOf(page);
  await eightAtOnce(addressesWith(["page", "read"], ["basic"]), async (address) => {
    expect((await get(address, cookie)).status, address).toBe(404);
  });
  await eightAtOnce(addressesWith(["write"], ["basic"]), async (address) => {
    expect((await post(address, cookie)).status, address).toBe(404);
  });
});

test("だれのものでもない番号は、見つからない", async ({ page }) => {
  await loginAs(page, logins.hanako);
  const cookie = await cookieOf(page);
  const withId = addressesWith(["page", "read"], ["member", "basic"]).filter((address) =>
    /\[(?!month)/.test(address),
  );
  const paths = ["/statements/2001-01", "/statements/2026-13", "/nothing-here"];
  await eightAtOnce([...withId, ...paths], async (address) => {
    expect((await get(address, cookie)).status, address).toBe(404);
  });
});

/** An Origin that is there must be our own; without one the browser must say same-origin. */
const foreign: readonly From[] = [
  ...["https://example.com", "null", "http://localhost"].flatMap((origin) =>
    ["same-origin", "cross-site", null].map((site) => ({ origin, site })),
  ),
  ...["same-site", "cross-site", "none", null].map((site) => ({ origin: null, site })),
];

test("何かを変える経路は、GETに405、よそのページからのPOSTに403で答える", async () => {
  const writes = addressesWith(["write"], ["public", "member", "basic", "staff"]);
  await eightAtOnce(writes, async (address) => {
    expect((await get(address)).status, `GET ${address}`).toBe(405);
    for (const from of foreign) {
      const answer = await post(address, "", from);
      expect(answer.status, `POST ${address} from ${JSON.stringify(from)}`).toBe(403);
    }
    const forged = await ask(exampleOf(address), {
      method: "POST",
      headers: {
        origin: "https://evil.example",
        "x-forwarded-host": "evil.example",
        "content-type": formType,
      },
    });
    expect(forged.status, `POST ${address} with a forged host`).toBe(403);
  });
});

test("自分のページからのPOSTは、Originがなくても通る", async () => {
  for (const from of [{ origin: own() }, { site: "same-origin" }]) {
    const answer = await post("/preferences", "", from);
    expect(answer.status, JSON.stringify(from)).not.toBe(403);
  }
});

test("ログインしていない人のPOSTは、ログインへ送られる", async () => {
  await eightAtOnce(addressesWith(["write"], ["member", "basic"]), async (address) => {
    const answer = await post(address);
    expect(answer.status, address).toBe(303);
    expect(pathOf(answer), address).toBe("/login");
  });
});

test("next-authへのログインも同じセッションを始める。ブラウザーに言うのは役割だけで、クッキーに期限はない", async () => {
  const csrf = await get("/api/auth/csrf");
  const { csrfToken = "" } = JSON.parse(csrf.words) as { csrfToken?: string };
  const send = (address: string, cookie: string, fields: Record<string, string>) =>
    ask(address, {
      method: "POST",
      headers: { cookie, origin: own(), "content-type": formType },
      body: new URLSearchParams({ csrfToken, ...fields }).toString(),
    });
  const { userId, password } = logins.misaki;
  const entered = await send("/api/auth/callback/credentials", pairsOf(csrf), { userId, password });
  expect(entered.status).toBe(302);
  const session = pairsOf(entered, /^kaiin-session=/);
  expect(session).toMatch(/^kaiin-session=[\w-]{43}$/);
  expect((await get("/home", session)).status).toBe(200);

  const told = await get("/api/auth/session", session);
  expect(JSON.parse(told.words)).toEqual({ expires: expect.any(String), role: "basic" });
  for (const cookie of [
    ...(entered.headers["set-cookie"] ?? []),
    ...(told.headers["set-cookie"] ?? []),
  ]) {
    expect(cookie).not.toMatch(/Expires|Max-Age/i);
  }

  const left = await send("/api/auth/signout", `${session}; ${pairsOf(csrf)}`, {});
  expect(left.status).toBe(302);
  expect(pathOf(await get("/home", session))).toBe("/login");
  expect(JSON.parse((await get("/api/auth/session", session)).words)).toEqual({});
});

/** The cookies of an answer, as a browser would send them. */
function pairsOf({ headers }: Answered, named = /./): string {
  const pairs = (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0] ?? "");
  return pairs.filter((pair) => named.test(pair)).join("; ");
}

test("会員のページは、セッションを読むだけで、クッキーを変えない", async ({ page }) => {
  await loginAs(page, logins.misaki);
  const answer = await get("/home", await cookieOf(page));
  expect(answer.status).toBe(200);
  expect(answer.headers["set-cookie"] ?? []).toEqual([]);
});
