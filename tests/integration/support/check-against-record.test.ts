import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SupportActor } from "@/lib/kernel/actor";
import { answerCheck, openMember, startCheck, unlockMember } from "@/lib/support/commands/caller";
import { viewMemberFile } from "@/lib/support/queries/member-file";
import type { CheckItem } from "@/lib/support/rules";
import { emptyTables, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { change, Household } from "../members/members";
import { clerkAtDesk, lockCounter } from "./desk-fixtures";

const database = freshDatabase("web");
const household = new Household(database);
const { hanako } = household;
let clerk: SupportActor;

process.env.PORTAL_TODAY = "2026-11-20";

const old = { phone: "03-5555-0000", mobile: "090-0000-0000" };
const thiefs = { phone: "", mobile: "080-9999-1234" };
const moved = {
  postalCode: "1500002",
  prefecture: "東京都",
  city: "渋谷区",
  street: "渋谷2-21-1",
  building: "",
};

beforeAll(async () => {
  clerk = await clerkAtDesk(database.name, "clerk1");
});

beforeEach(async () => {
  await emptyTables(
    database.name,
    "profile_change",
    "outbox_entry",
    "identity_check",
    "idempotency_key",
  );
  await household.deliver();
});

/** Whether an answer to a check of her own is a match. */
async function outcomeOf(item: CheckItem, answer: string): Promise<string | undefined> {
  await emptyTables(database.name, "identity_check");
  const { cardmemberId } = hanako;
  await startCheck(clerk, cardmemberId);
  expect(await answerCheck(clerk, { cardmemberId, item, answer })).toMatchObject({ ok: true });
  const [check] = await rowsOf<{ answers: Record<string, string> }>(
    database,
    "SELECT answers FROM identity_check",
  );
  return check?.answers[item];
}

describe("本人確認で比べるのは、カード会社の記録", () => {
  test("会員サイトで変えたばかりの電話番号では一致しない。変える前の番号で一致する", async () => {
    await change(hanako, "phone", thiefs);
    expect(await outcomeOf("phone", thiefs.mobile)).toBe("mismatched");
    expect(await outcomeOf("phone", old.mobile)).toBe("matched");
    expect(await outcomeOf("phone", old.phone)).toBe("matched");
  });

  test("会員サイトで変えたばかりの住所の郵便番号では一致しない", async () => {
    await change(hanako, "address", moved);
    expect(await outcomeOf("postalCode", moved.postalCode)).toBe("mismatched");
    expect(await outcomeOf("postalCode", "100-0001")).toBe("matched");
  });

  test("二度変えても、記録は記録のまま", async () => {
    await change(hanako, "phone", thiefs);
    await change(hanako, "phone", { ...thiefs, mobile: "080-9999-5678" });
    for (const mobile of [thiefs.mobile, "080-9999-5678"]) {
      expect(await outcomeOf("phone", mobile)).toBe("mismatched");
    }
    expect(await outcomeOf("phone", old.mobile)).toBe("matched");
  });

  test("別の値の記録が届けば、その値と比べる", async () => {
    await change(hanako, "phone", thiefs);
    await household.deliver({ basic: { mobile: "070-1111-2222" } });
    expect(await outcomeOf("phone", thiefs.mobile)).toBe("mismatched");
    expect(await outcomeOf("phone", "070-1111-2222")).toBe("matched");
  });

  test("記録が変更に追いつけば、新しい値で一致する", async () => {
    await change(hanako, "phone", thiefs);
    await household.deliver({ basic: thiefs });
    expect(await outcomeOf("phone", thiefs.mobile)).toBe("matched");
    expect(await outcomeOf("phone", old.mobile)).toBe("mismatched");
  });

  test("盗まれたログインで電話番号と住所を変えても、電話でのロック解除には使えない", async () => {
    await lockCounter("login:h", { ...hanako, userId: "hanako" });
    await change(hanako, "phone", thiefs);
    await change(hanako, "address", moved);
    const { cardmemberId } = hanako;
    await startCheck(clerk, cardmemberId);
    const answers = [
      ["nameKana", "サトウハナコ"],
      ["postalCode", moved.postalCode],
      ["phone", thiefs.mobile],
    ] as const;
    for (const [item, answer] of answers) await answerCheck(clerk, { cardmemberId, item, answer });
    const unlocked = await unlockMember(clerk, { cardmemberId, reason: "caller-asked" });
    expect(unlocked).toEqual({ ok: false, refusal: "check-needed" });
  });

  test("折り返しの電話番号として見えるのも、記録の番号", async () => {
    await change(hanako, "phone", thiefs);
    await openMember(clerk, hanako.cardmemberId);
    const file = await viewMemberFile(clerk, hanako.cardmemberId);
    if (!file || file === "closed") throw new Error("no file");
    expect(file.phones).toHaveLength(2);
    expect(file.phones.join()).not.toContain("1234");
  });
});
