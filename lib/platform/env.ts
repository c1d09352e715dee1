import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type BusinessDate, businessDate, businessDateOf } from "@/lib/kernel/business-date";

/** A variable, or the content of the file its `_FILE` twin names; undefined when neither is set. */
export function readSetting(name: string): string | undefined {
  const value = process.env[name];
  if (value) return value;
  const file = process.env[`${name}_FILE`];
  return file ? readFileSync(file, "utf8").trim() : undefined;
}

/** Like readSetting; throws with what to do when it is missing. */
export function requireSetting(name: string): string {
  const value = readSetting(name);
  if (!value) throw new Error(`${name} is not set. See .env.example.`);
  return value;
}

export function isTest(): boolean {
  return process.env.PORTAL_TEST === "1";
}

/** The address members see, without a trailing slash. */
export function portalUrl(): string {
  const fallback = `http://localhost:${process.env.PORT ?? 3000}`;
  return (process.env.PORTAL_URL ?? fallback).replace(/\/$/, "");
}

export function isHttps(): boolean {
  return portalUrl().startsWith("https://");
}

/** Where the portal keeps its files. */
export function dataFolder(): string {
  return path.resolve(/*turbopackIgnore: true*/ process.env.PORTAL_DATA ?? "var");
}

/**
 * The business date: today in Japan, or the fixed one of a demo or test. The file of PORTAL_TODAY_FILE is
 * read at every call, so a test moves a running portal to another day by writing it. Throws where neither
 * PORTAL_EMBEDDED nor PORTAL_TEST is set: a portal of real members must not have another date than theirs.
 */
export function today(): BusinessDate {
  const fixed = readSetting("PORTAL_TODAY");
  if (fixed === undefined) return businessDateOf(new Date());
  if (process.env.PORTAL_EMBEDDED !== "1" && !isTest()) {
    throw new Error("PORTAL_TODAY is refused unless PORTAL_EMBEDDED=1 or PORTAL_TEST=1.");
  }
  return businessDate(fixed);
}
