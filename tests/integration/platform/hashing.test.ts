import { describe, expect, test } from "vitest";
import { hashInThread, isHashOfInThread } from "@/lib/platform/hash-threads";

describe("パスワードのハッシュ", () => {
  test("その秘密のハッシュだけが正しく、同時に頼んでも取り違えない", async () => {
    const secrets = ["あさ", "ひる", "よる", "asa", "hiru"];
    const hashes = await Promise.all(secrets.map((secret) => hashInThread(secret, 4)));
    const pairs = secrets.flatMap((secret, of) =>
      hashes.map(async (stored, at) => {
        expect(await isHashOfInThread(secret, stored)).toBe(of === at);
      }),
    );
    await Promise.all(pairs);
  });

  test("ハッシュでないものとは決して一致せず、できない頼みは失敗し、次は続けられる", async () => {
    expect(await isHashOfInThread("あさ", "ではない")).toBe(false);
    await expect(isHashOfInThread(null as unknown as string, "ではない")).rejects.toThrow("data");
    const stored = await hashInThread("あさ", 4);
    expect(await isHashOfInThread("あさ", stored)).toBe(true);
  });
});
