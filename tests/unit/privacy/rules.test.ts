import { describe, expect, test } from "vitest";
import { csvLines } from "@/lib/privacy/format/text";
import { decideRequest, openUntil, type OwnRequest } from "@/lib/privacy/rules";

const now = new Date("2026-11-27T03:00:00Z");

function requested(minutesAgo: number, sessionHash = "here"): OwnRequest {
  const requestedAt = new Date(now.getTime() - minutesAgo * 60_000);
  return { requestId: `${sessionHash}${minutesAgo}`, sessionHash, requestedAt };
}

describe("自分の情報の受け取り", () => {
  test("はじめての手続きは承る", () => {
    expect(decideRequest([], "here", now)).toEqual({ kind: "new" });
  });

  test("15分のあいだは、同じログインの手続きがそのまま開いている", () => {
    const request = requested(14);
    expect(decideRequest([request], "here", now)).toEqual({ kind: "open", request });
    expect(openUntil(request)).toEqual(new Date("2026-11-27T03:01:00Z"));
  });

  test("15分が過ぎたとき、ほかのログインが手続きしたときは、新しい手続きになる", () => {
    expect(decideRequest([requested(15)], "here", now)).toEqual({ kind: "new" });
    expect(decideRequest([requested(1, "there")], "here", now)).toEqual({ kind: "new" });
  });

  test("24時間に3回まで。4回目は、いちばん古いものから24時間たつまで断る", () => {
    const requests = [requested(60), requested(120), requested(23 * 60)];
    expect(decideRequest(requests, "here", now)).toEqual({
      kind: "too-often",
      until: new Date("2026-11-27T04:00:00Z"),
    });
    expect(decideRequest([...requests.slice(0, 2), requested(24 * 60)], "here", now)).toEqual({
      kind: "new",
    });
  });

  test("3回のうちに開いているものがあれば、断らずにそれを渡す", () => {
    const requests = [requested(5), requested(120), requested(180)];
    expect(decideRequest(requests, "here", now)).toMatchObject({ kind: "open" });
  });
});

describe("表の書き出し", () => {
  test("表計算ソフトが式と読む文字は、そのままでは書かない。数は書く", () => {
    const row = ["=1+1", "-5+A1", "-A1", "-00101", -5, null, "店"];
    expect(csvLines([row])).toBe("'=1+1,'-5+A1,'-A1,-00101,-5,,店\r\n");
  });
});
