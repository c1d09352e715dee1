import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { businessDateOf } from "@/lib/kernel/business-date";
import { today } from "@/lib/platform/env";

const names = ["PORTAL_TODAY", "PORTAL_TODAY_FILE", "PORTAL_EMBEDDED", "PORTAL_TEST"] as const;

let folder = "";
let file = "";

beforeEach(() => {
  for (const name of names) vi.stubEnv(name, undefined);
  folder = mkdtempSync(path.join(tmpdir(), "kaiin-today-"));
  file = path.join(folder, "today.txt");
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("業務日付", () => {
  it("何も指定がなければ、日本の今日", () => {
    const before = businessDateOf(new Date());
    const told = today();
    // Midnight may pass between the two.
    expect([before, businessDateOf(new Date())]).toContain(told);
  });

  it.each(["PORTAL_EMBEDDED", "PORTAL_TEST"])("%s=1のときだけ、変数の日付になる", (name) => {
    vi.stubEnv("PORTAL_TODAY", "2026-11-21");
    for (const other of [undefined, "0"]) {
      vi.stubEnv(name, other);
      expect(today).toThrow("PORTAL_TODAY is refused unless");
    }
    vi.stubEnv(name, "1");
    expect(today()).toBe("2026-11-21");
  });

  it.each(["PORTAL_EMBEDDED", "PORTAL_TEST"])("%s=1のときだけ、ファイルの日付になる", (name) => {
    writeFileSync(file, "2026-11-21\n");
    vi.stubEnv("PORTAL_TODAY_FILE", file);
    for (const other of [undefined, "0"]) {
      vi.stubEnv(name, other);
      expect(today).toThrow("PORTAL_TODAY is refused unless");
    }
    vi.stubEnv(name, "1");
    expect(today()).toBe("2026-11-21");
  });

  it("ファイルを書きかえると、動いているまま次の日付になる", () => {
    vi.stubEnv("PORTAL_TEST", "1");
    vi.stubEnv("PORTAL_TODAY_FILE", file);
    for (const day of ["2026-11-21", "2026-12-01"]) {
      writeFileSync(file, day);
      expect(today()).toBe(day);
    }
  });

  it("日付でないもの、ないファイルは、今日とみなさない", () => {
    vi.stubEnv("PORTAL_TEST", "1");
    vi.stubEnv("PORTAL_TODAY_FILE", file);
    expect(today).toThrow("ENOENT");
    for (const text of ["", "tomorrow", "2026-02-30"]) {
      writeFileSync(file, text);
      expect(today, text).toThrow("not a date");
    }
  });
});
