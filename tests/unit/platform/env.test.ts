import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  checkSettings,
  readSetting,
  requireSetting,
  type Setting,
  settingNames,
} from "@/lib/platform/env";

/** Set by Next and for next-auth: nobody configures them. */
const internal = ["NODE_ENV", "NEXTAUTH_URL"];

/** Every variable of .env.example with its value, those in comments too. */
const example = [
  ...readFileSync(".env.example", "utf8").matchAll(/^(?:# )?([A-Z][A-Z_]+)=(.*)$/gm),
].map(([, name = "", value = ""]) => ({ name, value }));

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kaiin-env-"));
  for (const name of settingNames) {
    if (name === "NODE_ENV") continue;
    vi.stubEnv(name, undefined);
    vi.stubEnv(`${name}_FILE`, undefined);
  }
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("設定", () => {
  it(".env.exampleは、読まれる変数を1つ残らず挙げる", () => {
    const listed = new Set(example.map(({ name }) => name.replace(/_FILE$/, "")));
    expect([...listed].sort()).toEqual(
      settingNames.filter((name) => !internal.includes(name)).sort(),
    );
  });

  it(".env.exampleの値は、どれもそのまま使える", () => {
    for (const { name, value } of example) if (!name.endsWith("_FILE")) vi.stubEnv(name, value);
    expect(checkSettings).not.toThrow();
  });

  it.each<[Setting, string, string]>([
    ["PORT", "65536", "a whole number from 0 to 65535"],
    ["PORT", "80a", "a whole number from 0 to 65535"],
    ["DATABASE_POOL", "0", "a whole number from 1 to 1000"],
    ["DATABASE_URL", "mysql://root@127.0.0.1/kaiin", "an address like postgresql://"],
    ["PORTAL_URL", "member.example.jp", "an address like https://"],
    ["MAIL_URL", "https://mail.example.jp", "an address like smtp://"],
    ["PORTAL_EMBEDDED", "yes", "1 or 0"],
    ["LOG_LEVEL", "loud", "fatal, error, warn"],
    ["ISSUER_OPENS_AT", "9:00", "HH:MM"],
    ["COLLECTOR_CODE", "123456789", "10 digits"],
    ["COLLECTOR_ACCOUNT_TYPE", "3", "1 (ordinary) or 2 (current)"],
  ])("%s=%s は、変数の名と直し方を挙げて断る", (name, value, what) => {
    vi.stubEnv(name, value);
    expect(checkSettings).toThrow(`${name} must be ${what}`);
    expect(checkSettings).toThrow("See .env.example.");
  });

  it("断るとき、値そのものは言わない", () => {
    vi.stubEnv("MAIL_URL", "imap://kaiin:himitsu@mail.example.jp");
    expect(checkSettings).toThrow("MAIL_URL must be");
    expect(checkSettings).not.toThrow("himitsu");
  });

  it("空の値は、ないのと同じ", () => {
    vi.stubEnv("PORT", "");
    vi.stubEnv("MAIL_URL", "");
    expect([readSetting("PORT"), readSetting("MAIL_URL")]).toEqual([3000, undefined]);
    expect(() => requireSetting("MAIL_URL")).toThrow("MAIL_URL is not set. See .env.example.");
  });

  it("ファイルでも渡せ、ファイルを読むのは一度だけ", () => {
    const file = path.join(folder, "pepper");
    writeFileSync(file, "first\n");
    vi.stubEnv("KAIIN_PEPPER_FILE", file);
    expect(readSetting("KAIIN_PEPPER")).toBe("first");
    writeFileSync(file, "second\n");
    expect(readSetting("KAIIN_PEPPER")).toBe("first");
    vi.stubEnv("KAIIN_PEPPER", "third");
    expect(readSetting("KAIIN_PEPPER")).toBe("third");
  });
});
