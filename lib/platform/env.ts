import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type BusinessDate, businessDate, businessDateOf } from "@/lib/kernel/business-date";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1")
  .describe("1 or 0");
const port = (fallback: number) => wholeNumber(0, 65_535, fallback);
const postgres = matching(/^postgres(ql)?:\/\//, "an address like postgresql://user@host:5432/db");
const time = (fallback: string) => matching(/^([01]\d|2[0-3]):[0-5]\d$/, "HH:MM", fallback);
const digits = (count: number, fallback: string) =>
  matching(new RegExp(`^\\d{${count}}$`), `${count} digits`, fallback);
const secret = z.string().optional();

/** Every variable the portal reads; .env.example describes each. */
const schema = z.object({
  DATABASE_URL: postgres,
  DATABASE_WEB_URL: postgres,
  DATABASE_POOL: wholeNumber(1, 1000, 10),
  DATABASE_WAIT_MS: wholeNumber(100, 600_000, 2000),
  PORTAL_EMBEDDED: flag,
  PORTAL_URL: matching(/^https?:\/\/[^/]/, "an address like https://member.example.jp"),
  PORT: port(3000),
  PORTAL_DATA: z.string().default("var"),
  METRICS_PORT: port(0),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("fatal, error, warn, info, debug, trace or silent"),
  MAIL_URL: matching(/^smtps?:\/\//, "an address like smtp://user:password@host:587"),
  NEXTAUTH_SECRET: secret,
  KAIIN_PEPPER: secret,
  KAIIN_INDEX_KEY: secret,
  KAIIN_FIELD_KEY: secret,
  KAIIN_CARD_KEY: secret,
  KAIIN_AUDIT_KEY: secret,
  KAIIN_BCRYPT_COST: wholeNumber(4, 20, 12),
  ISSUER_NAME: z.string().default("会員カード株式会社"),
  ISSUER_CARD_NAME: z.string().default("Kaiin カード"),
  ISSUER_PHONE: z.string().default("0120-000-000"),
  ISSUER_LOSS_PHONE: z.string().default("0120-000-111"),
  ISSUER_OPENS_AT: time("09:00"),
  ISSUER_CLOSES_AT: time("21:00"),
  ISSUER_MAIL_FROM: z.string().default("Kaiin <no-reply@kaiin.example>"),
  ISSUER_PIN_PUBLIC_KEY: z.string().optional(),
  COLLECTOR_CODE: digits(10, "0000000000"),
  COLLECTOR_NAME: z.string().default("カイインカード（カ"),
  COLLECTOR_BANK_CODE: digits(4, "0001"),
  COLLECTOR_BANK_NAME: z.string().default("ミズホ"),
  COLLECTOR_BRANCH_CODE: digits(3, "001"),
  COLLECTOR_BRANCH_NAME: z.string().default(""),
  COLLECTOR_ACCOUNT_TYPE: z.enum(["1", "2"]).default("1").describe("1 (ordinary) or 2 (current)"),
  COLLECTOR_ACCOUNT_NUMBER: digits(7, "0000000"),
  PORTAL_TODAY: z.string().optional(),
  PORTAL_TEST: flag,
  /** Set by Next and for next-auth, not by the operator. */
  NODE_ENV: z.string().optional(),
  NEXTAUTH_URL: z.string().optional(),
});

type Settings = z.output<typeof schema>;
export type Setting = keyof Settings;

export const settingNames = Object.keys(schema.shape) as readonly Setting[];

function wholeNumber(least: number, most: number, fallback: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .default(fallback)
    .describe(`a whole number from ${least} to ${most}`);
}

function matching(pattern: RegExp, what: string): z.ZodOptional<z.ZodString>;
function matching(pattern: RegExp, what: string, fallback: string): z.ZodDefault<z.ZodString>;
function matching(pattern: RegExp, what: string, fallback?: string) {
  const shape = z.string().regex(pattern);
  return (fallback === undefined ? shape.optional() : shape.default(fallback)).describe(what);
}

type Read = { readonly text?: string; readonly file?: string; readonly value: unknown };

const known = new Map<Setting, Read>();

/**
 * A variable, or the content of the file named by its `_FILE` twin; empty means unset. The value is cached
 * until the variable changes (`changeSetting`). An invalid one throws an error with its name and what it
 * must be, but without its value, which may be a secret.
 */
export function readSetting<Name extends Setting>(name: Name): Settings[Name] {
  const text = process.env[name];
  const file = process.env[`${name}_FILE`];
  const before = known.get(name);
  const isKnown = before && before.text === text && before.file === file;
  if (isKnown && !isClock(name)) return before.value as Settings[Name];
  const value = shaped(name, text || (file ? readFileSync(file, "utf8").trim() : undefined));
  known.set(name, { text, file, value });
  return value;
}

/** Tests change the day of a running portal by writing its file, so it is read at every call. */
function isClock(name: Setting): boolean {
  return name === "PORTAL_TODAY";
}

function shaped<Name extends Setting>(name: Name, text: string | undefined): Settings[Name] {
  const shape: z.ZodType = schema.shape[name];
  const { success, data } = shape.safeParse(text);
  if (success) return data as Settings[Name];
  const { description = "text" } = shape;
  throw new Error(`${name} must be ${description}. Correct it, or leave it out. See .env.example.`);
}

/** Reads every variable at the start. Throws for the first invalid one. */
export function checkSettings(): void {
  for (const name of settingNames) {
    if (!isClock(name)) readSetting(name);
  }
}

/** The settings that are text or unset. */
type TextSetting = {
  [Name in Setting]: Settings[Name] extends string | undefined ? Name : never;
}[Setting];

/** Like readSetting, but throws if the setting is missing. */
export function requireSetting(name: TextSetting): string {
  const value = readSetting(name);
  if (!value) throw new Error(`${name} is not set. See .env.example.`);
  return value;
}

/** Sets a variable for this process and its child processes, such as the embedded database's URL. */
export function changeSetting(name: TextSetting | "PORTAL_EMBEDDED", value: string): void {
  Object.assign(process.env, { [name]: value });
}

/** The environment for a child process, with some variables changed; undefined removes one. */
export function environmentWith(
  changes: Partial<Record<Setting | "NEXT_TELEMETRY_DISABLED", string | undefined>>,
): NodeJS.ProcessEnv {
  return { ...process.env, ...changes } as NodeJS.ProcessEnv;
}

export function isTest(): boolean {
  return readSetting("PORTAL_TEST");
}

/** The URL of the portal, without a trailing slash. */
export function portalUrl(): string {
  const address = readSetting("PORTAL_URL") ?? `http://localhost:${readSetting("PORT")}`;
  return address.replace(/\/$/, "");
}

export function isHttps(): boolean {
  return portalUrl().startsWith("https://");
}

/** The folder for the portal's files. */
export function dataFolder(): string {
  return path.resolve(/*turbopackIgnore: true*/ readSetting("PORTAL_DATA"));
}

/**
 * The business date: today in Japan, or the fixed one of a demo or test. PORTAL_TODAY_FILE is read at every
 * call, so a test changes the day of a running portal by writing it. Throws if a date is set without
 * PORTAL_EMBEDDED or PORTAL_TEST: a portal with real members must use the real date.
 */
export function today(): BusinessDate {
  const fixed = readSetting("PORTAL_TODAY");
  if (fixed === undefined) return businessDateOf(new Date());
  if (!readSetting("PORTAL_EMBEDDED") && !isTest()) {
    throw new Error("PORTAL_TODAY is refused unless PORTAL_EMBEDDED=1 or PORTAL_TEST=1.");
  }
  return businessDate(fixed);
}
