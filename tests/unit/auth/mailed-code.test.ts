import { describe, expect, test } from "vitest";
import { mailedCodeOf, resendRefusal } from "@/lib/auth/rules/mailed-code";
import { emailCodeShape } from "@/lib/members/schema";
import { codeShape } from "@/lib/registration/schema";

const now = new Date("2026-11-20T03:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const sent = { codeSentAt: now, codeSends: 1 };

describe("メールの確認コード", () => {
  test("全角と空白を受け付け、6桁の数字でなければコードではない", () => {
    expect(mailedCodeOf("１２３ ４５６")).toBe("123456");
    for (const typed of ["", "12345", "1234567", "12345x"]) expect(mailedCodeOf(typed)).toBeNull();
  });

  test.each(["１２３ ４５６", "123456", "12345", "12a3456", "1234567"])(
    "登録とメールアドレスの変更は、%s を同じに読む",
    (code) => {
      const flow = "00000000-0000-4000-8000-000000000000";
      const inRegistration = codeShape.safeParse({ code });
      const inProfile = emailCodeShape.safeParse({ flow, code });
      expect(inProfile.data?.code).toBe(inRegistration.data?.code);
    },
  );
});

describe("コードの再送", () => {
  test("30秒たつまでは送らない", () => {
    expect(resendRefusal(sent, later(29))).toBe("too-soon");
    expect(resendRefusal(sent, later(30))).toBeNull();
  });

  test("回数を使いきれば、時間がたっても送らない", () => {
    expect(resendRefusal({ ...sent, codeSends: 3 }, later(600))).toBe("too-often");
  });
});
