import { generateKeyPairSync } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeFamilyCard } from "@/lib/cards/commands/change";
import { freezeCard, unfreezeCard } from "@/lib/cards/commands/freeze";
import { reportLoss } from "@/lib/cards/commands/loss";
import { changePin } from "@/lib/cards/commands/pin";
import { viewPin } from "@/lib/cards/queries/pin";
import { businessDate } from "@/lib/kernel/business-date";
import { freshDatabase } from "../../support/database";
import { CardHousehold, cardRow, hanako, handOver, ichiro, newKey } from "./household";

const { bringHousehold, deliver, queuedKinds, run, startOver } = new CardHousehold(freshDatabase());

beforeAll(async () => {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  process.env.ISSUER_PIN_PUBLIC_KEY = JSON.stringify(publicKey.export({ format: "jwk" }));
  await bringHousehold();
});
beforeEach(startOver);

const his = "C-M2";

const freeze = (actor = ichiro) =>
  freezeCard(actor, { cardId: his, reason: "precaution", idempotencyKey: newKey() });
const lift = () => unfreezeCard(ichiro, { cardId: his, idempotencyKey: newKey() });
const change = (kind: "stop" | "end") =>
  changeFamilyCard(hanako, { kind, cardId: his, idempotencyKey: newKey() });
const lose = () =>
  reportLoss(ichiro, {
    cardId: his,
    idempotencyKey: newKey(),
    kind: "lost",
    noticedOn: businessDate("2026-11-27"),
    lastUse: "none",
    place: "渋谷駅",
    policeStation: "",
    policeNumber: "",
    wantsCard: true,
  });
const recorded = (status: string) => run("UPDATE card SET status = $1::card_status", [status]);

/** What the command and the page answer; they ask one rule. */
async function refusals(): Promise<unknown[]> {
  const result = await changePin(ichiro, { cardId: his, pin: "6039" });
  return [result.ok ? null : result.refusal, (await viewPin(ichiro, his))?.refusal];
}

describe("会員サイトで止めたカードの暗証番号", () => {
  test.each([
    ["本人が一時停止した", () => freeze(), "frozen"],
    ["本会員が一時停止した", () => freeze(hanako), "frozen"],
    ["紛失を届け出た", lose, "lost"],
    ["一時停止し、紛失も届け出た", async () => (await freeze(), lose()), "lost"],
    ["本会員が停止した", () => change("stop"), "stopped"],
    ["本会員が解約した", () => change("end"), "ended"],
  ] as const)("%s: 会社の記録に載る前から断る", async (_what, ask, refusal) => {
    expect(await ask()).toMatchObject({ ok: true });
    expect(await refusals()).toEqual([refusal, refusal]);
    expect(await queuedKinds()).not.toContain("pin");
    expect(await run("SELECT 1 FROM message WHERE topic = 'pinQueued'")).toEqual([]);
  });

  test.each(["lost", "ended", "stopped"] as const)(
    "会社の記録が %s のカードは断る",
    async (status) => {
      await recorded(status);
      expect(await refusals()).toEqual([status, status]);
    },
  );

  test("一時停止を解除しても、会社の記録が使える状態に戻るまでは待ち、戻れば変えられる", async () => {
    await freeze();
    await handOver();
    await deliver({ "cards.csv": [cardRow("M2", { status: "stopped" })] });
    expect(await refusals()).toEqual(["frozen", "frozen"]);
    expect(await lift()).toMatchObject({ ok: true });
    expect(await refusals()).toEqual(["lifting", "lifting"]);
    await handOver();
    await deliver({ "cards.csv": [cardRow("M2")] });
    expect(await refusals()).toEqual([null, null]);
    expect(await queuedKinds()).toEqual(["pin"]);
  });

  test("渡す前に解除した一時停止は、なかったのと同じ", async () => {
    await freeze();
    expect(await lift()).toMatchObject({ ok: true });
    expect(await refusals()).toEqual([null, null]);
  });
});
