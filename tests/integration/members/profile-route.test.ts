import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as acceptChange } from "@/app/(member)/profile/[kind]/accept/route";
import { POST as checkChange } from "@/app/(member)/profile/[kind]/check/route";
import { insertSession } from "@/lib/auth/store";
import { tokenHashOf } from "@/lib/platform/hashing";
import { openField } from "@/lib/platform/sealing";
import { inTransaction } from "@/lib/platform/transaction";
import { freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import type { SampleMember } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
const host = "http://localhost:3000";
const phone = { phone: "03-3456-7890", mobile: "" };
let member: SampleMember;
let token = "";

beforeAll(() => {
  process.env.PORTAL_TODAY = "2026-11-20";
});

let count = 0;
beforeEach(async () => {
  count += 1;
  member = await insertMemberAsOwner(database.name, `profile.${count}`);
  token = await loggedIn(member);
});

async function loggedIn({ credentialId }: SampleMember): Promise<string> {
  const made = `token-${count}`;
  const session = { tokenHash: tokenHashOf(made), credentialId, userAgent: "test" };
  await inTransaction((tx) => insertSession(tx, session));
  return made;
}

type Step = "check" | "accept";

async function send(kind: string, step: Step, fields: Record<string, string>): Promise<Response> {
  const request = new Request(`${host}/profile/${kind}/${step}`, {
    method: "POST",
    headers: {
      origin: host,
      host: "localhost:3000",
      cookie: `kaiin-session=${token}; kaiin-form=browser`,
    },
    body: new URLSearchParams(fields),
  });
  const route = step === "check" ? checkChange : acceptChange;
  return route(request, { params: Promise.resolve({ kind }) });
}

async function flashes(): Promise<unknown[]> {
  const rows = await rowsOf<{ hash: string; sealed: string }>(
    database,
    "DELETE FROM flash RETURNING token_hash AS hash, content_sealed AS sealed",
  );
  return rows.map(({ hash, sealed }) => JSON.parse(openField(`Flash.content:${hash}`, sealed)));
}

const kinds = ["address", "employer", "phone", "debit-account", "statement-delivery"];

describe("お客様情報の変更の経路", () => {
  test.each(kinds)("%s: 空の入力は、誤りをもって入力の画面へ戻る", async (kind) => {
    const response = await send(kind, "check", {});
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(new RegExp(`^/profile/${kind}\\?`));
    const [flash] = (await flashes()) as [{ errors: object }];
    expect(Object.keys(flash.errors)).not.toEqual([]);
  });

  test("正しい入力は、値をもって確認へ進み、確認から変わる", async () => {
    const checked = await send("phone", "check", phone);
    expect(checked.headers.get("location")).toMatch(/^\/profile\/phone\/confirm\?e=[\w-]{16}$/);
    expect(await flashes()).toEqual([{ errors: {}, values: phone }]);
    const accepted = await send("phone", "accept", {
      ...phone,
      idempotencyKey: "6f0d7c1e-3a1b-4a58-9d0e-0c1d6f5f7a10",
    });
    expect(accepted.headers.get("location")).toMatch(/^\/profile\/history\/C\d{8}-\d{8}$/);
  });

  test.each(["nothing", "email", "constructor"])("%s という種類はない", async (kind) => {
    expect((await send(kind, "check", {})).status).toBe(404);
    expect((await send(kind, "accept", {})).status).toBe(404);
  });

  test("ログインしていない人は、種類があってもなくてもログインへ送られる", async () => {
    token = "forged";
    for (const kind of [...kinds, "nothing"]) {
      for (const step of ["check", "accept"] as const) {
        expect((await send(kind, step, {})).headers.get("location")).toMatch(/^\/login/);
      }
    }
  });

  test("契約の内容は、家族会員にはない", async () => {
    await rowsOf(database, "UPDATE cardmember SET role = 'family' WHERE cardmember_id = $1", [
      member.cardmemberId,
    ]);
    for (const kind of ["address", "debit-account", "statement-delivery"]) {
      expect((await send(kind, "check", {})).status).toBe(404);
      expect((await send(kind, "accept", {})).status).toBe(404);
    }
    expect((await send("phone", "check", phone)).status).toBe(303);
  });
});
