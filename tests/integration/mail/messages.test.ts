import { beforeAll, describe, expect, test } from "vitest";
import { markAllMessagesRead, markMessageRead } from "@/lib/mail/commands";
import { listMessages, listUnreadMessages, viewMessage } from "@/lib/mail/queries";
import { db } from "@/lib/platform/db";
import { hanako, ichiro, insertHouseholds, stranger } from "../../support/activity-fixtures";
import { freshDatabase } from "../../support/database";

freshDatabase();

const count = 35;

beforeAll(async () => {
  await insertHouseholds();
  await db().message.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      accountId: "A1",
      cardmemberId: "M1",
      topic: "registered",
      subject: `件名${at}`,
      body: "本文",
      createdAt: new Date(Date.UTC(2026, 10, 1, 0, 0, Math.floor(at / 2))),
    })),
  });
});

describe("お知らせ", () => {
  test("新しい順に、重ならず抜けずにめくれる", async () => {
    const first = await listMessages(hanako);
    const second = await listMessages(hanako, first.nextCursor ?? "");
    const ids = [...first.rows, ...second.rows].map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(count);
    expect(second.nextCursor).toBeNull();
  });

  test("自分のものだけを読める。ほかの人のもの、番号でないものは見つからない", async () => {
    const [newest] = await listUnreadMessages(hanako, 1);
    const id = newest?.messageId ?? "";
    expect(await viewMessage(hanako, id)).toMatchObject({ body: "本文", isRead: false });
    expect(await viewMessage(ichiro, id)).toBeNull();
    expect(await viewMessage(stranger, id)).toBeNull();
    expect(await viewMessage(hanako, "1' OR '1'='1")).toBeNull();
  });

  test("ほかの人は既読にできない。自分は1件ずつ、またはすべてを既読にできる", async () => {
    const id = (await listUnreadMessages(hanako, 1))[0]?.messageId ?? "";
    expect(await markMessageRead(stranger, id)).toEqual({ ok: false, refusal: "not-found" });
    await markAllMessagesRead(ichiro);
    expect((await listMessages(hanako)).unread).toBe(count);

    expect((await markMessageRead(hanako, id)).ok).toBe(true);
    expect((await listMessages(hanako)).unread).toBe(count - 1);
    expect(await markAllMessagesRead(hanako)).toEqual({ ok: true, value: count - 1 });
    expect(await listUnreadMessages(hanako, 3)).toEqual([]);
  });

  test("番号でないものを既読にしようとしても、見つからないだけ", async () => {
    const refusal = { ok: false, refusal: "not-found" };
    expect(await markMessageRead(hanako, "no-such-message")).toEqual(refusal);
  });
});
