import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { throttledFor } from "@/lib/platform/throttle";
import { freshDatabase } from "../../support/database";

freshDatabase("web");
let name = "test";

beforeEach(() => {
  name += "x";
  process.env.PORTAL_TEST = "0";
});

afterEach(() => {
  process.env.PORTAL_TEST = "1";
});

const allowance = () => ({ name, points: 3, perSeconds: 60 });

describe("アドレスごとの回数", () => {
  test("決まった回数を超えたアドレスだけを、待つ秒数とともに断る", async () => {
    const asked = [1, 2, 3, 4].map(() => throttledFor(allowance(), "192.0.2.1"));
    const refusals = (await Promise.all(asked)).filter((seconds) => seconds !== null);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toBeGreaterThan(0);
    expect(refusals[0]).toBeLessThanOrEqual(60);
    expect(await throttledFor(allowance(), "192.0.2.2")).toBeNull();
  });

  test("試験のときは1000倍まで受け付ける", async () => {
    process.env.PORTAL_TEST = "1";
    for (let at = 0; at < 20; at += 1) {
      expect(await throttledFor(allowance(), "192.0.2.1")).toBeNull();
    }
  });
});
