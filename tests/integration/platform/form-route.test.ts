import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  type FormOutcome,
  formRoute,
  proceed,
  respond,
  showForm,
} from "@/lib/platform/http/form-route";
import { openField } from "@/lib/platform/sealing";
import { freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";

const database = freshDatabase("web");
const host = "http://localhost:3000";

async function send(outcome: FormOutcome, cookie = "kaiin-form=browser"): Promise<Response> {
  const route = formRoute({
    who: async () => null,
    shape: z.strictObject({ name: z.string(), password: z.string() }),
    form: ({ name }) => `/form?name=${name}`,
    secrets: ["password"],
    run: async () => outcome,
  });
  const request = new Request(`${host}/form/check`, {
    method: "POST",
    headers: { origin: host, host: "localhost:3000", cookie },
    body: new URLSearchParams({ name: "花子", password: "hidden" }),
  });
  return route(request, { params: Promise.resolve({}) });
}

async function flashes(): Promise<unknown[]> {
  const rows = await rowsOf<{ hash: string; sealed: string }>(
    database,
    "DELETE FROM flash RETURNING token_hash AS hash, content_sealed AS sealed",
  );
  return rows.map(({ hash, sealed }) => JSON.parse(openField(`Flash.content:${hash}`, sealed)));
}

const location = (response: Response) => response.headers.get("location");

describe("フォームの3つの結果", () => {
  test("showForm: 入力された値（秘密のほか）と誤りをもってフォームへ戻る", async () => {
    const response = await send(showForm("ended"));
    expect(response.status).toBe(303);
    expect(location(response)).toMatch(/^\/form\?name=%E8%8A%B1%E5%AD%90&e=[\w-]{16}$/);
    expect(await flashes()).toEqual([{ errors: { "": "ended" }, values: { name: "花子" } }]);
  });

  test("showForm: 別のページにも、別の値でも戻れる", async () => {
    const options = { at: "/cards", values: { name: "太郎", password: "again" } };
    const response = await send(showForm({ name: "gone" }, options));
    expect(location(response)).toMatch(/^\/cards\?e=/);
    expect(await flashes()).toEqual([{ errors: { name: "gone" }, values: { name: "太郎" } }]);
  });

  test("proceed: 次のページへ進む。頼まれなければ値は運ばない", async () => {
    const response = await send(proceed("/done?number=1", { headers: { "X-Test": "1" } }));
    expect(location(response)).toBe("/done?number=1");
    expect(response.headers.get("x-test")).toBe("1");
    expect(await flashes()).toEqual([]);
  });

  test("proceed: 入力された値を運べるが、誤りも秘密も運ばない", async () => {
    const response = await send(proceed("/confirm", { carry: "typed", cookies: ["a=b"] }), "");
    expect(location(response)).toMatch(/^\/confirm\?e=/);
    const cookies = response.headers.getSetCookie();
    expect(cookies).toEqual(["a=b", expect.stringMatching(/^kaiin-form=/)]);
    expect(await flashes()).toEqual([{ errors: {}, values: { name: "花子" } }]);
    await send(proceed("/confirm", { carry: { place: "1", password: "hidden" } }));
    expect(await flashes()).toEqual([{ errors: {}, values: { place: "1" } }]);
  });

  test("respond: その答えをそのまま返す", async () => {
    expect((await send(respond(new Response("gone", { status: 404 })))).status).toBe(404);
  });
});
