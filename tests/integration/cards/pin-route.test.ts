import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/(member)/cards/[id]/pin/change/route";
import { insertSession } from "@/lib/auth/store";
import { tokenHashOf } from "@/lib/platform/hashing";
import { openField } from "@/lib/platform/sealing";
import { inTransaction } from "@/lib/platform/transaction";
import { freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { rightPassword, type SampleMember } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
const host = "http://localhost:3000";
let member: SampleMember;
let stranger: SampleMember;
let cardId = "";

beforeAll(async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  process.env.ISSUER_PIN_PUBLIC_KEY = JSON.stringify(publicKey.export({ format: "jwk" }));
  member = await insertMemberAsOwner(database.name, "pin.owner");
  stranger = await insertMemberAsOwner(database.name, "pin.stranger");
  const [card] = await rowsOf<{ id: string }>(
    database,
    "SELECT card_id AS id FROM card WHERE cardmember_id = $1",
    [member.cardmemberId],
  );
  cardId = card?.id ?? "";
});

let tokens = 0;
async function loggedIn({ credentialId }: SampleMember): Promise<string> {
  tokens += 1;
  const token = `token-${tokens}`;
  const session = { tokenHash: tokenHashOf(token), credentialId, userAgent: "test" };
  await inTransaction((tx) => insertSession(tx, session));
  return token;
}

type Sent = { pin?: string; pinAgain?: string; currentPassword?: string; id?: string };

async function send(token: string, sent: Sent = {}): Promise<Response> {
  const { id = cardId, pin = "6039", pinAgain = pin, currentPassword = rightPassword } = sent;
  const request = new Request(`${host}/cards/${id}/pin/change`, {
    method: "POST",
    headers: { origin: host, host: "localhost:3000", cookie: `kaiin-session=${token}` },
    body: new URLSearchParams({ pin, pinAgain, currentPassword }),
  });
  return POST(request, { params: Promise.resolve({ id }) });
}

function queued(): Promise<unknown[]> {
  return rowsOf(database, "SELECT FROM outbox_entry WHERE kind = 'pin' AND outcome IS NULL");
}

/** The newest flash as its form would open it. */
async function newestFlash(): Promise<{ errors: object; values: object }> {
  const [row] = await rowsOf<{ hash: string; sealed: string }>(
    database,
    `SELECT token_hash AS hash, content_sealed AS sealed FROM flash ORDER BY expires_at DESC LIMIT 1`,
  );
  return JSON.parse(openField(`Flash.content:${row?.hash ?? ""}`, row?.sealed ?? ""));
}

describe("暗証番号の送信", () => {
  test("ログインしていない人はログインへ、ほかの会員には何もない。何も並ばない", async () => {
    for (const token of ["", "forged"]) {
      const answer = await send(token);
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toMatch(/^\/login/);
    }
    expect((await send(await loggedIn(stranger))).status).toBe(404);
    expect((await send(await loggedIn(stranger), { currentPassword: "wrong" })).status).toBe(404);
    expect(await queued()).toEqual([]);
    const tries = await rowsOf(database, "SELECT FROM attempt_counter WHERE failed > 0");
    expect(tries).toEqual([]);
  });

  test.each([
    [{ pin: "12" }, { pin: "four-digits" }],
    [{ pin: "7777" }, { pin: "repeats" }],
    [{ pin: "4567" }, { pin: "runs" }],
    [{ pin: "6039", pinAgain: "6038" }, { pinAgain: "different" }],
    [{ pin: "0401" }, { pin: "birth-date" }],
    [{ currentPassword: "wrong-password" }, { currentPassword: "wrong" }],
    [{ currentPassword: "" }, { currentPassword: "missing" }],
  ])("%o は %o として戻り、入力した数字もパスワードも戻らない", async (sent, errors) => {
    const answer = await send(await loggedIn(member), sent);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/cards\/[^?]+\/pin\?e=[\w-]+$/);
    expect(await newestFlash()).toEqual({ errors, values: {} });
    expect(await queued()).toEqual([]);
  });

  test("正しければ受付番号へ進み、数字はアドレスにもクッキーにもない", async () => {
    const answer = await send(await loggedIn(member), { pin: "６０３９", pinAgain: "6039" });
    expect(answer.headers.get("location")).toMatch(/\/pin\?done=N\d{8}-\d{8}$/);
    expect(JSON.stringify([...answer.headers])).not.toMatch(/(?<![\w-])6039(?![\w-])/);
    expect(await queued()).toHaveLength(1);
  });

  test("パスワードは、ログインしたばかりでも毎回尋ねる", async () => {
    const token = await loggedIn(member);
    expect((await send(token)).headers.get("location")).toContain("done=");
    await send(token, { currentPassword: "" });
    expect(await newestFlash()).toMatchObject({ errors: { currentPassword: "missing" } });
  });
});

test("いちばん細かいログにも、暗証番号は書かれない", async () => {
  const loader = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
  const script = path.resolve("tests/support/pin-process.ts");
  const facts = { ...member, role: "basic", sessionHash: "x" };
  const pins = ["6039", "8274", "0401", "1234"];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", loader, script],
    {
      encoding: "utf8",
      input: JSON.stringify({ facts, cardId, pins, password: rightPassword }),
      env: { ...process.env, LOG_LEVEL: "trace", DEBUG: "prisma:*" },
    },
  );
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("every level is written");
  expect(stdout.match(/"ok":true,"value":\{"receiptNo":"N/g)).toHaveLength(2);
  expect(stdout.match(/birth-date|runs/g)).toHaveLength(2);
  expect(stderr).toMatch(/prisma:/);
  for (const pin of pins) {
    expect(stdout + stderr).not.toMatch(new RegExp(`(?<![\\w-])${pin}(?![\\w-])`));
  }
  expect(stdout + stderr).not.toContain(rightPassword);
});
