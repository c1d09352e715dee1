import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { POST as change } from "@/app/(member)/revolving/amount/change/route";
import { POST as convertRoute } from "@/app/(member)/revolving/convert/accept/route";
import type { MemberActor } from "@/lib/kernel/actor";
import { previewConversion } from "@/lib/revolving/queries/preview";
import { openCuttingProxy } from "../../support/cutting-proxy";
import { asOwner, asRole, atAddress, databaseUrl, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { countOf, logIn, submit } from "./door";
import { breaches, close, Contracts, convert, on } from "../../support/contracts";

const database = freshDatabase();
const { open, post } = new Contracts(database);

/** RUNS=1000 sends a thousand. */
const runs = Number(process.env.RUNS ?? 20);

/** Where the database says that it cannot put a transaction in order: while a statement runs, or at COMMIT. */
const injections = {
  途中の文: "AFTER INSERT ON idempotency_key FOR EACH ROW",
  COMMIT: "AFTER INSERT ON idempotency_key DEFERRABLE INITIALLY DEFERRED FOR EACH ROW",
} as const;

/** Fails a share of the tries, spread as a hash spreads their numbers: the same ones in every run. */
async function inject(where: keyof typeof injections, share: number): Promise<void> {
  const kind = where === "COMMIT" ? "CONSTRAINT TRIGGER" : "TRIGGER";
  await asOwner(database.name, (client) =>
    client.query(`
      DROP TRIGGER IF EXISTS injected ON idempotency_key;
      CREATE SEQUENCE IF NOT EXISTS injected_tries;
      ALTER SEQUENCE injected_tries RESTART;
      GRANT USAGE ON SEQUENCE injected_tries TO kaiin_web;
      CREATE OR REPLACE FUNCTION injected_failure() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF abs(hashint8(nextval('injected_tries')) % 100) < 100 * TG_ARGV[0]::float THEN
          RAISE EXCEPTION 'injected' USING ERRCODE = '40001';
        END IF;
        RETURN NULL;
      END $$;
      CREATE ${kind} injected ${injections[where]} EXECUTE FUNCTION injected_failure('${share}')`),
  );
}

async function triesSoFar(): Promise<number> {
  const [row] = await rowsOf<{ tries: number }>(
    database,
    "SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS tries FROM injected_tries",
  );
  return row?.tries ?? 0;
}

async function revolvingMember(): Promise<{ member: MemberActor; cookie: string }> {
  const member = await open();
  const id = await post(member, "2025-05-01", 900_000);
  await close("2025-05-18");
  on("2025-05-10");
  await convert(member, [id]);
  return { member, cookie: await logIn(member) };
}

async function changesOf({ accountId }: MemberActor): Promise<number> {
  const sql = `SELECT FROM audit_event WHERE account_id = $1 AND event = 'revolving.amount-changed'`;
  return (await rowsOf(database, sql, [accountId])).length;
}

describe("並べられない取引が3割", () => {
  test.each(Object.keys(injections) as (keyof typeof injections)[])(
    `%sで断られても、5回までに済むか、503と答えて何も変わらない（${runs}回）`,
    async (where) => {
      const { member, cookie } = await revolvingMember();
      await inject(where, 0.3);
      const answers: number[] = [];
      let most = 0;
      await asRole(database.name, "web", async () => {
        for (let at = 0; at < runs; at += 1) {
          const monthly = String(30_000 + 5_000 * (at % 7));
          const fields = { monthly, idempotencyKey: randomUUID() };
          for (let status = 0; status !== 303; ) {
            const before = await triesSoFar();
            const answer = await submit(change, "/revolving/amount/change", fields, cookie);
            status = answer.status;
            most = Math.max(most, (await triesSoFar()) - before);
            answers.push(status);
            const { location, "retry-after": later } = Object.fromEntries(answer.headers);
            expect(["303 /revolving?done=amount", "503 5"]).toContain(
              `${status} ${location ?? later}`,
            );
          }
        }
      });
      await inject(where, 0);
      expect(most).toBeGreaterThan(1);
      expect(most).toBeLessThanOrEqual(5);
      expect(answers.filter((status) => status === 303)).toHaveLength(runs);
      expect(await changesOf(member)).toBe(runs);
      expect(await breaches()).toEqual([]);
    },
    600_000,
  );

  test("どうしても並べられなければ、5回で503と答え、何も変わらない", async () => {
    const { member, cookie } = await revolvingMember();
    for (const where of Object.keys(injections) as (keyof typeof injections)[]) {
      await inject(where, 1);
      const before = await triesSoFar();
      const fields = { monthly: "50000", idempotencyKey: randomUUID() };
      const answer = await submit(change, "/revolving/amount/change", fields, cookie);
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("5");
      expect(await answer.text()).toContain("少し待ってから");
      expect((await triesSoFar()) - before).toBe(5);
    }
    await inject("COMMIT", 0);
    expect(await changesOf(member)).toBe(0);
  });
});

describe("回線が切れる", () => {
  test.each([
    ["COMMITの直前", "before-commit", 0],
    ["COMMITの直後", "after-commit", 1],
  ] as const)(
    "%s：同じ受付をもう一度送れば、1回だけ成立し、はじめの結果を答える",
    async (_name, cut, kept) => {
      const member = await open();
      const id = await post(member, "2025-05-01", 60_000);
      await close("2025-05-18");
      on("2025-05-10");
      const cookie = await logIn(member);
      const preview = await previewConversion(member, [id], null);
      if (!preview.ok) throw new Error(preview.refusal);
      const { scheduleHash } = preview.value;
      const idempotencyKey = randomUUID();
      const fields = {
        posting: id,
        monthly: "minimum",
        agree: "yes",
        scheduleHash,
        idempotencyKey,
      };
      const send = () => submit(convertRoute, "/revolving/convert/accept", fields, cookie);
      const proxy = await openCuttingProxy(databaseUrl(database.name, "web"));
      await atAddress(proxy.url, async () => {
        // The session is noted as used with the first request; the cut is meant for the money.
        await submit(convertRoute, "/revolving/convert/accept", { ...fields, agree: "" }, cookie);
        proxy.cutNext(cut);
        expect((await send()).status).toBe(503);
        expect(proxy.cuts()).toBe(1);
        expect(await countOf(database, "revolving_conversion", member)).toBe(kept);
        const again = await send();
        expect(again.status).toBe(303);
        const [row] = await rowsOf<{ receipt_no: string }>(
          database,
          "SELECT receipt_no FROM revolving_conversion WHERE account_id = $1",
          [member.accountId],
        );
        expect(again.headers.get("location")).toBe(
          `/revolving/conversions/${row?.receipt_no}?done`,
        );
      });
      await proxy.close();
      expect(await countOf(database, "revolving_conversion", member)).toBe(1);
      expect(await countOf(database, "message", member)).toBe(1);
      expect(await breaches()).toEqual([]);
    },
  );
});
