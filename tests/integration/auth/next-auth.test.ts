import pg from "pg";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { memberOf, memberOrNobody } from "@/lib/auth/session";
import { tokenHashOf } from "@/lib/platform/hashing";
import { asOwner, freshDatabase } from "../../support/database";
import {
  insertMember,
  rightPassword,
  type SampleMember,
  visitor,
} from "../../support/login-fixtures";

const database = freshDatabase();
const host = "http://localhost:3000";
let member: SampleMember;
let token = "";

beforeAll(async () => {
  member = await insertMember("hanako.sato");
});

beforeEach(async () => {
  const asked = { userId: member.userId, password: rightPassword, userAgent: "" };
  const result = await logIn(visitor, asked);
  token = result.ok ? result.value.token : "";
});

afterEach(() => vi.restoreAllMocks());

const asOwnerDo = (sql: string) => asOwner(database.name, (client) => client.query(sql));

function requestWith(...cookies: string[]): Request {
  return new Request(`${host}/home`, { headers: { cookie: cookies.join("; ") } });
}

const own = () => `kaiin-session=${token}`;

/** The statements that are sent to the database meanwhile. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const queries = sent.mock.calls as unknown as [string | { readonly text: string }][];
  const statements = queries.map(([query]) =>
    (typeof query === "string" ? query : query.text).trim(),
  );
  sent.mockRestore();
  return statements;
}

describe("ログイン中の会員は、next-auth を通して読まれる", () => {
  test("トークンから、その会員がわかる", async () => {
    const { accountId, cardmemberId } = member;
    const actor = await memberOrNobody(requestWith(own()));
    const sessionHash = tokenHashOf(token);
    expect(actor).toMatchObject({ kind: "member", accountId, cardmemberId, sessionHash });
    expect(await memberOf(requestWith(own()))).toEqual(actor);
  });

  test("1回の読み取りですみ、1分たっていれば使ったことを書く", async () => {
    await memberOrNobody(requestWith(own()));
    const read = await statementsOf(() => memberOrNobody(requestWith(own())));
    expect(read).toEqual([expect.stringMatching(/^SELECT s\.token_hash/)]);
    await asOwnerDo("UPDATE session SET last_seen_at = now() - interval '2 minutes'");
    const written = await statementsOf(() => memberOrNobody(requestWith(own())));
    expect(written.filter((sql) => /^(SELECT s\.|UPDATE)/.test(sql))).toHaveLength(2);
    expect(await statementsOf(() => memberOrNobody(requestWith(own())))).toHaveLength(1);
  });

  test("ログインしていなければ、読み取らない", async () => {
    expect(await statementsOf(() => memberOrNobody(requestWith("theme=dark")))).toEqual([]);
  });

  test("終わったセッションは、だれでもない", async () => {
    await asOwnerDo("UPDATE session SET ended_at = now()");
    expect(await memberOrNobody(requestWith(own()))).toBeNull();
    expect(await memberOrNobody(requestWith("kaiin-session=x"))).toBeNull();
    expect(await memberOrNobody(requestWith(`kaiin-session=${"x".repeat(101)}`))).toBeNull();
    const answer = await memberOf(requestWith(own()));
    expect(answer).toBeInstanceOf(Response);
    expect((answer as Response).headers.get("location")).toBe("/login?notice=timed-out");
  });

  test("名前の似たクッキーも、壊れたクッキーも、じゃまをしない", async () => {
    const strangers = [
      "kaiin-session.1=x",
      "kaiin-session-x=y",
      "kaiin-callback=%zz",
      "kaiin-csrf=|",
    ];
    for (const stranger of strangers) {
      const actor = await memberOrNobody(requestWith(stranger, own()));
      expect(actor?.cardmemberId, stranger).toBe(member.cardmemberId);
    }
  });

  test("データベースで読めないことは、ログインしていないこととは別", async () => {
    await asOwnerDo("ALTER TABLE session RENAME TO session_elsewhere");
    try {
      await expect(memberOrNobody(requestWith(own()))).rejects.toThrow(/session/);
    } finally {
      await asOwnerDo("ALTER TABLE session_elsewhere RENAME TO session");
    }
    expect(await memberOrNobody(requestWith(own()))).not.toBeNull();
  });
});
