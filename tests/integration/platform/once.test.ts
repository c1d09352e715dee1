import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/kernel/actor";
import { done, refused } from "@/lib/kernel/result";
import { once } from "@/lib/platform/once";
import { inTransaction } from "@/lib/platform/transaction";
import { freshDatabase } from "../../support/database";

freshDatabase("web");

let key = "";
let runs = 0;

beforeEach(() => {
  key = randomUUID();
  runs = 0;
});

async function send(content: string, location: string, isRefused = false, job = "a") {
  return inTransaction((tx) =>
    once(tx, systemActor(job), { key, content, location }, async () => {
      runs += 1;
      return isRefused ? refused("no") : done(null);
    }),
  );
}

describe("1つの鍵の依頼", () => {
  test("同じ内容をくり返しても1度だけ行い、はじめの行き先を答える", async () => {
    expect(await send("x", "/first")).toEqual(done({ location: "/first" }));
    expect(await send("x", "/second")).toEqual(done({ location: "/first" }));
    expect(runs).toBe(1);
  });

  test("同時に20回送っても1度だけ行い、答えはすべて同じ", async () => {
    const sent = Array.from({ length: 20 }, (_, at) => send("x", `/${at}`));
    const answers = new Set((await Promise.all(sent)).map((answer) => JSON.stringify(answer)));
    expect(answers.size).toBe(1);
    expect(runs).toBe(1);
  });

  test("同じ鍵で別の内容を送れば断り、何も行わない", async () => {
    await send("x", "/first");
    expect(await send("y", "/second")).toEqual(refused("other-content"));
    expect(runs).toBe(1);
  });

  test("断られた依頼の鍵は返り、直して送り直せる", async () => {
    expect(await send("x", "/first", true)).toEqual(refused("no"));
    expect(await send("y", "/second")).toEqual(done({ location: "/second" }));
    expect(runs).toBe(2);
  });

  test("人が違えば、同じ鍵でも別の依頼", async () => {
    await send("x", "/first");
    expect(await send("y", "/second", false, "b")).toEqual(done({ location: "/second" }));
  });
});
