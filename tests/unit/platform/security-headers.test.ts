import { afterEach, describe, expect, test } from "vitest";
import {
  isStaticFile,
  securityHeaders,
  securityPolicy,
} from "@/lib/platform/http/security-headers";

describe("応答のヘッダー", () => {
  const url = process.env.PORTAL_URL;
  afterEach(() => {
    if (url === undefined) delete process.env.PORTAL_URL;
    else process.env.PORTAL_URL = url;
  });

  test("スクリプトと書式は、自分のもので、この応答の印があるものだけ", () => {
    const policy = securityPolicy("abc");
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  });

  test("HSTSはhttpsのときだけ", () => {
    process.env.PORTAL_URL = "http://localhost:3000";
    expect(securityHeaders("p")).not.toHaveProperty("Strict-Transport-Security");
    process.env.PORTAL_URL = "https://member.example.jp";
    expect(securityHeaders("p")).toHaveProperty("Strict-Transport-Security");
  });

  test("だれにでも同じファイルだけが、データベースなしで読める", () => {
    expect(isStaticFile("/_next/static/chunks/a.js")).toBe(true);
    expect(isStaticFile("/sw.js")).toBe(true);
    expect(isStaticFile("/plain.css")).toBe(true);
    expect(isStaticFile("/home")).toBe(false);
    expect(isStaticFile("/iconic/home")).toBe(false);
    expect(isStaticFile("/statements/sw.js")).toBe(false);
  });
});
