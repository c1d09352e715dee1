import fc from "fast-check";
import { expect, test } from "vitest";
import type { OutboxKind } from "@/lib/kernel/outbox-kind";
import { coolingOffHours, coolingOffOf, isRisky, riskyKinds } from "@/lib/auth/rules/cooling-off";
import { isHeldBack, isLetterOpen, unlockedAt } from "@/lib/auth/rules/cooling-off.sql";
import { isDue } from "@/lib/outbox/rules/due.sql";
import { freshDatabase } from "../../support/database";
import { selectWith } from "../../support/parity";

const database = freshDatabase();

/** Hours ago: within the cooling-off or well after it. */
const hoursAgo = fc.constantFrom(1, coolingOffHours - 1, coolingOffHours + 1, 100);
const kinds: readonly OutboxKind[] = [...riskyKinds, "address", "card_freeze", "card_loss"];

const entry = fc.record({
  kind: fc.constantFrom(...kinds),
  batch_no: fc.option(fc.constant(1), { freq: 4 }),
  isEnded: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
  isLetterOpen: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
  lockouts: fc.array(
    fc.record({
      hours: hoursAgo,
      ended_by: fc.constantFrom("staff:sato", "registration"),
      counter: fc.constantFrom("login:x", "card:x"),
    }),
    { maxLength: 2 },
  ),
  removals: fc.array(hoursAgo, { maxLength: 1 }),
});

type Found = { id: string; is_due: boolean; unlocked_at: Date | null; is_letter_open: boolean };

test("いま引き渡せるかは、1件でも全件でも同じ", async () => {
  const now = new Date();
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const sample = fc.sample(entry, 400).map((one, at) => ({ ...one, cardmember_id: `M${at}` }));
  const rows = await selectWith<Found>(
    database,
    {
      outbox_entry: {
        shape: "cardmember_id text, kind text, batch_no int, ended_at timestamptz",
        rows: sample.map(({ cardmember_id, kind, batch_no, isEnded }) => {
          return { cardmember_id, kind, batch_no, ended_at: isEnded ? now : null };
        }),
      },
      credential: {
        shape: "cardmember_id text, letter_due_at timestamptz",
        rows: sample.map((one) => {
          return { cardmember_id: one.cardmember_id, letter_due_at: one.isLetterOpen ? now : null };
        }),
      },
      lockout: {
        shape: "cardmember_id text, ended_at timestamptz, ended_by text, counter text",
        rows: sample.flatMap(({ cardmember_id, lockouts }) =>
          lockouts.map(({ hours, ...lock }) => ({ cardmember_id, ...lock, ended_at: ago(hours) })),
        ),
      },
      proof_removal: {
        shape: "cardmember_id text, removed_at timestamptz",
        rows: sample.flatMap(({ cardmember_id, removals }) =>
          removals.map((hours) => ({ cardmember_id, removed_at: ago(hours) })),
        ),
      },
    },
    `SELECT e.cardmember_id AS id, ${isDue(isHeldBack)} AS is_due, ${unlockedAt("e.cardmember_id")} AS unlocked_at,
       ${isLetterOpen("e.cardmember_id")} AS is_letter_open FROM outbox_entry e`,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const one of sample) {
    const unlocks = one.lockouts
      .filter(({ ended_by, counter }) => ended_by === "staff:sato" && counter === "login:x")
      .map(({ hours }) => hours);
    const hours = [...unlocks, ...one.removals].toSorted((a, b) => a - b)[0];
    const facts = {
      unlockedAt: hours === undefined ? null : ago(hours),
      isLetterOpen: one.isLetterOpen,
    };
    const isHeld = isRisky(one.kind) && coolingOffOf(facts, now) !== null;
    expect(found.get(one.cardmember_id)).toEqual({
      id: one.cardmember_id,
      is_due: one.batch_no === null && !one.isEnded && !isHeld,
      unlocked_at: facts.unlockedAt,
      is_letter_open: facts.isLetterOpen,
    });
  }
});
