import fc from "fast-check";
import { expect, test } from "vitest";
import { isLiveSession, sessionHours, sessionIdleMinutes } from "@/lib/auth/rules";
import { isLiveSession as isLiveSessionSql } from "@/lib/auth/rules/sessions.sql";
import { freshDatabase } from "../../support/database";
import { selectWith } from "../../support/parity";

const database = freshDatabase();

test("生きているセッションは、1件でも全件でも同じ", async () => {
  const now = new Date();
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  // A minute on either side of the border: the two clocks are not read at one instant.
  const session = fc.record({
    created: fc.constantFrom(1, sessionHours * 60 - 1, sessionHours * 60 + 1),
    seen: fc.constantFrom(0, sessionIdleMinutes - 1, sessionIdleMinutes + 1),
    isEnded: fc.boolean(),
  });
  const sessions = fc.sample(session, 100);
  const rows = await selectWith<{ is_live: boolean }>(
    database,
    {
      session: {
        shape: "created_at timestamptz, last_seen_at timestamptz, ended_at timestamptz",
        rows: sessions.map(({ created, seen, isEnded }) => ({
          created_at: ago(created),
          last_seen_at: ago(seen),
          ended_at: isEnded ? now : null,
        })),
      },
    },
    `SELECT ${isLiveSessionSql("x")} AS is_live FROM session x`,
  );
  const expected = sessions.map(({ created, seen, isEnded }) => {
    const facts = { createdAt: ago(created), lastSeenAt: ago(seen), endedAt: isEnded ? now : null };
    return isLiveSession(facts, now);
  });
  expect(rows.map(({ is_live }) => is_live)).toEqual(expected);
});
