import { expect, test } from "vitest";
import { isUnreachable } from "@/lib/platform/transaction";

const full = 'could not extend file "base/16384/16603": No space left on device';

test("データベースの容量が尽きたときは、どの形で知らされても「いまは受け付けられない」とみなす", () => {
  const cause = { originalCode: "53100", kind: "postgres" };
  const shapes = [
    Object.assign(new Error(full), { code: "53100" }),
    Object.assign(new Error(full), { name: "DriverAdapterError", cause }),
    Object.assign(new Error("Raw query failed"), {
      code: "P2010",
      meta: { driverAdapterError: { cause } },
    }),
  ];
  for (const shape of shapes) expect(isUnreachable(shape)).toBe(true);
});

test("制約に反したことは、時間をおいても変わらないので、そうはみなさない", () => {
  expect(isUnreachable(Object.assign(new Error("duplicate key"), { code: "23505" }))).toBe(false);
  expect(isUnreachable(Object.assign(new Error("amount 53100"), { code: "P2002" }))).toBe(false);
});
