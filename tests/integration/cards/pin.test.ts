import { createHash, createHmac, generateKeyPairSync, type KeyObject } from "node:crypto";
import { compactDecrypt, decodeProtectedHeader } from "jose";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changePin, expireDuePins } from "@/lib/cards/commands/pin";
import { viewPin, viewPinRequest } from "@/lib/cards/queries/pin";
import type { MemberActor } from "@/lib/kernel/actor";
import { exportOutbox } from "@/lib/feed/commands/hand-over";
import { secretNames } from "@/lib/platform/prepare";
import { openField, sealField } from "@/lib/platform/sealing";
import { actorOf } from "../../support/activity-fixtures";
import { asOwner, asRole, freshDatabase } from "../../support/database";
import { job, rowsOf } from "../../support/feed";
import { insertMemberAsOwner } from "../../support/member-as-owner";
import { newFolder, takeOver } from "../../support/issuer";

const database = freshDatabase("web");
let members = 0;
let actor: MemberActor;
let cardId = "";
let privateKey: KeyObject;

function useKey(kind: "ec" | "rsa"): KeyObject {
  const pair =
    kind === "ec"
      ? generateKeyPairSync("ec", { namedCurve: "P-256" })
      : generateKeyPairSync("rsa", { modulusLength: 2048 });
  process.env.ISSUER_PIN_PUBLIC_KEY = JSON.stringify(pair.publicKey.export({ format: "jwk" }));
  return pair.privateKey;
}

async function newMember(): Promise<{ actor: MemberActor; cardId: string }> {
  members += 1;
  const { accountId, cardmemberId } = await insertMemberAsOwner(database.name, `pin.${members}`);
  const [card] = await rowsOf<{ id: string }>(
    database,
    "SELECT card_id AS id FROM card WHERE cardmember_id = $1",
    [cardmemberId],
  );
  return { actor: actorOf(accountId, cardmemberId, "basic"), cardId: card?.id ?? "" };
}

beforeAll(() => {
  process.env.PORTAL_TODAY = "2026-11-20";
});

beforeEach(async () => {
  privateKey = useKey("ec");
  ({ actor, cardId } = await newMember());
});

type Entry = {
  receipt_no: string;
  content_sealed: string | null;
  outcome: string | null;
  batch_no: number | null;
};

function entries(): Promise<Entry[]> {
  return rowsOf<Entry>(
    database,
    "SELECT * FROM outbox_entry WHERE cardmember_id = $1 AND kind = 'pin' ORDER BY entry_id",
    [actor.cardmemberId],
  );
}

async function change(pin: string): Promise<string> {
  const result = await changePin(actor, { cardId, pin });
  return result.ok ? result.value.receiptNo : result.refusal;
}

function jweOf({ receipt_no, content_sealed }: Entry): string {
  return JSON.parse(openField(`OutboxEntry.content:${receipt_no}`, content_sealed ?? "")).pin_jwe;
}

async function readAsIssuer(jwe: string, key = privateKey): Promise<unknown> {
  const { plaintext } = await compactDecrypt(jwe, key);
  return JSON.parse(new TextDecoder().decode(plaintext));
}

async function exportNow(out: string, batchNo: number | null = null): Promise<number> {
  const result = await asRole(database.name, "owner", () => exportOutbox(job, { out, batchNo }));
  if (!result.ok) throw new Error(result.refusal);
  return Math.max(...result.value.map((batch) => batch.batchNo));
}

function queuedAgo(hours: number): Promise<unknown> {
  return asOwner(database.name, (client) =>
    client.query(
      `UPDATE outbox_entry SET queued_at = queued_at - make_interval(secs => $2)
       WHERE cardmember_id = $1`,
      [actor.cardmemberId, hours * 3600],
    ),
  );
}

function toldOf(name: string): Promise<{ detail: unknown; actor: string }[]> {
  return rowsOf(
    database,
    "SELECT actor, detail FROM audit_event WHERE cardmember_id = $1 AND event = $2",
    [actor.cardmemberId, name],
  );
}

function messages(): Promise<{ topic: string; body: string }[]> {
  return rowsOf(database, "SELECT topic, body FROM message WHERE cardmember_id = $1", [
    actor.cardmemberId,
  ]);
}

describe("暗証番号の変更", () => {
  test.each(["ec", "rsa"] as const)(
    "カード会社の鍵（%s）でだけ開き、カードと受付番号が付く",
    async (kind) => {
      privateKey = useKey(kind);
      const receiptNo = await change("６０３９");
      const [entry, ...others] = await entries();
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ receipt_no: receiptNo, outcome: null, batch_no: null });
      const jwe = jweOf(entry as Entry);
      expect(decodeProtectedHeader(jwe)).toMatchObject({
        alg: kind === "ec" ? "ECDH-ES" : "RSA-OAEP-256",
        enc: "A256GCM",
        kid: expect.any(String),
      });
      expect(await readAsIssuer(jwe)).toEqual({ cardId, pin: "6039", receiptNo });
      await expect(readAsIssuer(jwe, useKey(kind))).rejects.toThrow(/decryption/);
      expect(await toldOf("pin.queued")).toMatchObject([{ detail: { cardId, receiptNo } }]);
      expect(await messages()).toMatchObject([{ topic: "pinQueued" }]);
    },
  );

  test("渡す前なら、新しいものが置き換わり、前の中身は消える", async () => {
    const first = await change("6039");
    const second = await change("8274");
    const kept = await entries();
    expect(kept).toMatchObject([
      { receipt_no: first, outcome: "withdrawn", content_sealed: null },
      { receipt_no: second, outcome: null },
    ]);
    expect(await viewPin(actor, cardId)).toMatchObject({ request: { receiptNo: second } });
    expect(await viewPinRequest(actor, cardId, first)).toMatchObject({ state: "withdrawn" });
  });

  test("同時に10回変えても、待っているのは1つ", async () => {
    await Promise.all(Array.from({ length: 10 }, (_, at) => change(`603${at}`)));
    const open = (await entries()).filter(({ outcome }) => outcome === null);
    expect(open).toHaveLength(1);
    expect((await entries()).filter((entry) => entry.content_sealed)).toHaveLength(1);
  });

  test.each([
    ["60390", "four-digits"],
    ["5555", "repeats"],
    ["2345", "runs"],
    ["0401", "birth-date"],
    ["5678", "runs"],
    ["0312", "phone"],
    ["0010", "card-tail"],
  ] as const)("%s は %s で断り、何も残さない", async (pin, refusal) => {
    expect(await change(pin)).toBe(refusal);
    expect(await entries()).toEqual([]);
    expect(await messages()).toEqual([]);
  });

  test("ほかの会員のカード、ないカードは、見つからない", async () => {
    const { cardId: others } = await newMember();
    for (const id of [others, "C-none", ""]) {
      expect(await changePin(actor, { cardId: id, pin: "6039" })).toMatchObject({
        refusal: "not-found",
      });
      expect(await viewPin(actor, id)).toBeNull();
      expect(await viewPinRequest(actor, id)).toBeNull();
    }
  });

  test("家族のカードは、本会員にも見つからず、家族本人は変えられる", async () => {
    const family = `F-${actor.cardmemberId}`;
    const contact = JSON.stringify({ email: "taro@example.jp" });
    const copy = {
      cardmember_id: family,
      role: "family",
      birth_date_sealed: sealField(`Cardmember.birthDate:${family}`, "1983-07-22"),
      contact_sealed: sealField(`Cardmember.contact:${family}`, contact),
    };
    await asOwner(database.name, async (client) => {
      await client.query(
        `INSERT INTO cardmember SELECT (c).* FROM (SELECT jsonb_populate_record(m, $2) AS c
           FROM cardmember m WHERE m.cardmember_id = $1) AS copy`,
        [actor.cardmemberId, JSON.stringify(copy)],
      );
      await client.query("UPDATE card SET cardmember_id = $1 WHERE card_id = $2", [family, cardId]);
    });
    expect(await change("6039")).toBe("not-found");
    expect(await viewPin(actor, cardId)).toBeNull();
    const holder = actorOf(actor.accountId, family, "family");
    expect(await changePin(holder, { cardId, pin: "6039" })).toMatchObject({ ok: true });
    expect(await viewPin(holder, cardId)).toMatchObject({ request: { state: "waiting" } });
  });

  test("使えないカード、解除から24時間、鍵がないときは、理由とともに断る", async () => {
    const refusalNow = async () => (await viewPin(actor, cardId))?.refusal;
    await asOwner(database.name, (client) =>
      client.query("UPDATE card SET status = 'lost' WHERE card_id = $1", [cardId]),
    );
    expect([await change("6039"), await refusalNow()]).toEqual(["lost", "lost"]);
    await asOwner(database.name, async (client) => {
      await client.query("UPDATE card SET status = 'active' WHERE card_id = $1", [cardId]);
      await client.query(
        `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by, end_reason)
         VALUES ('login:' || $2, $1, $2, now(), 'staff:clerk1', 'other')`,
        [actor.accountId, actor.cardmemberId],
      );
    });
    expect([await change("6039"), await refusalNow()]).toEqual(["held", "held"]);
    const hold = (await viewPin(actor, cardId))?.hold;
    expect((hold?.until?.getTime() ?? 0) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    await asOwner(database.name, (client) =>
      client.query("UPDATE lockout SET ended_at = '2020-01-01'"),
    );
    process.env.ISSUER_PIN_PUBLIC_KEY = "";
    expect([await change("6039"), await refusalNow()]).toEqual(["no-key", "no-key"]);
    expect(await entries()).toEqual([]);
  });

  test("秘密鍵や鍵でないものを設定すると、はっきり断る", async () => {
    process.env.ISSUER_PIN_PUBLIC_KEY = JSON.stringify(privateKey.export({ format: "jwk" }));
    await expect(change("6039")).rejects.toThrow(/holds a private key/);
    for (const wrong of ["{", "null", '"x"', "[]", '{"kty":"oct","k":"AAAA"}']) {
      process.env.ISSUER_PIN_PUBLIC_KEY = wrong;
      await expect(change("6039")).rejects.toThrow(/is no JWK of a public/);
    }
    expect(await entries()).toEqual([]);
  });
});

describe("暗証番号の消去", () => {
  test("24時間までは残り、過ぎたら消えて、会員に知らせる。2度は知らせない", async () => {
    const receiptNo = await change("6039");
    await queuedAgo(23.99);
    expect(await asRole(database.name, "owner", () => expireDuePins(job))).toBe(0);
    expect(await viewPinRequest(actor, cardId)).toMatchObject({ state: "waiting" });
    await queuedAgo(0.02);
    expect(await asRole(database.name, "owner", () => expireDuePins(job))).toBe(1);
    expect(await entries()).toMatchObject([{ outcome: "expired", content_sealed: null }]);
    expect(await asRole(database.name, "owner", () => expireDuePins(job))).toBe(0);
    expect(await toldOf("pin.expired")).toEqual([{ actor: "job:test", detail: { receiptNo } }]);
    expect((await messages()).map(({ topic }) => topic).sort()).toEqual([
      "pinExpired",
      "pinQueued",
    ]);
    expect(await viewPinRequest(actor, cardId)).toMatchObject({ state: "expired" });
  });

  test("渡したものも、確認がないまま24時間を過ぎれば消え、書き直すと空になる", async () => {
    const receiptNo = await change("6039");
    const out = newFolder();
    const batch = await exportNow(out);
    const pinIn = (folder: string) =>
      takeOver(folder, batch).files["pins.csv"]?.find((row) => row.receipt_no === receiptNo);
    const sent = pinIn(out);
    expect(sent).toMatchObject({ card_id: cardId, cardmember_id: actor.cardmemberId });
    expect(await readAsIssuer(sent?.pin_jwe ?? "")).toMatchObject({ pin: "6039", cardId });
    expect(await viewPinRequest(actor, cardId)).toMatchObject({ state: "handed-over" });
    await queuedAgo(24.1);
    expect(await asRole(database.name, "owner", () => expireDuePins(job))).toBe(1);
    expect(await entries()).toMatchObject([{ batch_no: batch, content_sealed: null }]);
    await exportNow(out, batch);
    const { queued_at: _made, ...row } = sent ?? {};
    expect(pinIn(out)).toMatchObject({ ...row, pin_jwe: "" });
  });

  test("渡した後に変えれば、新しいものも渡る", async () => {
    await change("6039");
    const out = newFolder();
    await exportNow(out);
    const second = await change("8274");
    const batch = await exportNow(out);
    const rows = takeOver(out, batch).files["pins.csv"] ?? [];
    expect(rows.map((row) => row.receipt_no)).toContain(second);
  });
});

/** Every row of every table as text, as a dump would have it; sealed fields also as they open. */
async function dump(): Promise<string[]> {
  return asOwner(database.name, async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_stat_user_tables ORDER BY 1",
    );
    const lines: string[] = [];
    for (const { name } of tables.rows) {
      const rows = await client.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM ${name} t`,
      );
      lines.push(...rows.rows.flatMap(({ row }) => [JSON.stringify(row), ...openedOf(name, row)]));
    }
    return lines;
  });
}

function openedOf(table: string, row: Record<string, unknown>): string[] {
  if (table === "mail" && row.content_sealed) {
    return [openField(`Mail.content:${String(row.mail_id)}`, String(row.content_sealed))];
  }
  if (table === "outbox_entry" && row.content_sealed) {
    return [openField(`OutboxEntry.content:${String(row.receipt_no)}`, String(row.content_sealed))];
  }
  return [];
}

/** What a PIN would look like if somebody had kept it: as it is, or under any hash the portal can make. */
function tracesOf(pin: string): RegExp[] {
  const spelled = [
    pin,
    Array.from(pin, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""),
  ];
  const texts = spelled.flatMap((text) => [
    text,
    `pin:${text}`,
    `pin\0${text}`,
    `${cardId}${text}`,
  ]);
  const hashes = texts.flatMap((text) => {
    const plain = ["md5", "sha1", "sha256", "sha384", "sha512"].map((name) =>
      createHash(name).update(text).digest(),
    );
    const keyed = secretNames.map((name) =>
      createHmac("sha256", process.env[name] ?? "")
        .update(text)
        .digest(),
    );
    return [...plain, ...keyed].flatMap((hash) => [
      hash.toString("hex"),
      hash.toString("base64url"),
    ]);
  });
  const encoded = spelled.map((text) => Buffer.from(text).toString("hex"));
  return [
    ...spelled.map((text) => new RegExp(`(?<![\\w-])${text}(?![\\w-])`)),
    new RegExp(`"${Buffer.from(`{"cardId":"${cardId}","pin":"${pin}"`).toString("base64url")}`),
    ...[...hashes, ...encoded].map((text) => new RegExp(`(?<![\\w-])${text.slice(0, 40)}`)),
  ];
}

describe("暗証番号は、どこにも残らない", () => {
  test.each(["6039", "8274", "4816"])(
    "%s: 表、メール、監査のどこにもなく、暗号文は鍵でだけ開く",
    async (pin) => {
      const before = new Set(await dump());
      await change(pin);
      const fresh = (await dump()).filter((line) => !before.has(line));
      expect(fresh.length).toBeGreaterThan(3);
      for (const trace of tracesOf(pin)) {
        expect(
          fresh.filter((line) => trace.test(line)),
          String(trace),
        ).toEqual([]);
      }
      const ciphertexts = fresh.flatMap(
        (line) => line.match(/eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+/g) ?? [],
      );
      expect(ciphertexts).toHaveLength(1);
      expect(await readAsIssuer(ciphertexts[0] ?? "")).toMatchObject({ pin });
    },
  );

  test("残っていれば、見つかる", async () => {
    const before = new Set(await dump());
    const keep = (value: string) =>
      asOwner(database.name, (client) =>
        client.query("INSERT INTO throttle (key, points) VALUES ($1, 1)", [value]),
      );
    await keep("left-behind 6039");
    await keep(
      createHmac("sha256", process.env.KAIIN_PEPPER ?? "")
        .update("6039")
        .digest("hex"),
    );
    const fresh = (await dump()).filter((line) => !before.has(line));
    const found = fresh.filter((line) => tracesOf("6039").some((trace) => trace.test(line)));
    expect(found).toHaveLength(2);
  });
});
