import { expect, test } from "vitest";
import { passwordIfDue } from "@/lib/auth/schema";

test("もう一度尋ねるパスワードは、欄がなくても空でもよく、長すぎるものは誤り", () => {
  expect(passwordIfDue.safeParse(undefined).success).toBe(true);
  expect(passwordIfDue.safeParse("").success).toBe(true);
  expect(passwordIfDue.safeParse("あ".repeat(256)).success).toBe(true);
  expect(passwordIfDue.safeParse("あ".repeat(257)).error?.issues[0]?.message).toBe("wrong");
});
