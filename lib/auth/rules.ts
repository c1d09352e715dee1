/** Failed attempts in a row that lock a counter. Not shown to members. */
export const attemptsAllowed = 3;
/** An attempt that is not finished after this many seconds counts as a failure. */
export const attemptSeconds = 60;

/** Login requests accepted from one network address; offices and mobile networks share addresses. */
export const loginAllowance = { name: "login", points: 60, perSeconds: 300 } as const;

export const sessionIdleMinutes = 15;
export const sessionHours = 2;
export const sessionsInParallel = 3;
export const inquiryHours = 24;
/** For this long after its login a session does not ask for the password again. */
export const freshLoginMinutes = 5;

/** How long a passkey challenge is valid. */
export const passkeyMinutes = 5;
export const passkeysOfALogin = 10;
export const passkeyNameLength = 40;

/** How long a login awaits its code, and a set-up its first code. */
export const codeFlowMinutes = 5;
export const secondStepSetUpMinutes = 15;
export const recoveryCodesOfAStep = 10;
export const recoveryCodeDigits = 10;

/** The owner of a login, a card or a code. */
export type Owner = { readonly accountId: string; readonly cardmemberId: string };

/** Normalises a user ID for storing and counting: half width, lower case, no invisible characters. */
export function foldUserId(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{C}]/gu, "")
    .toLowerCase();
}

export type UserIdRefusal = "too-short" | "too-long" | "characters" | "first-letter";

/** Why a (folded) user ID is refused; null if it is accepted. */
export function userIdRefusal(userId: string): UserIdRefusal | null {
  if (!/^[a-z0-9._-]*$/.test(userId)) return "characters";
  if (userId.length < 8) return "too-short";
  if (userId.length > 32) return "too-long";
  return /^[a-z]/.test(userId) ? null : "first-letter";
}

export type NeverRight = "card-number" | "mail-address" | "four-digits";

/**
 * Input that can never be right, whatever the user ID: a card number or mail address as the user ID, or
 * four digits (a card's PIN) as the password. The form explains it; it is not counted.
 */
export function neverRightRefusal(userId: string, password: string): NeverRight | null {
  const typed = foldUserId(userId);
  if (/^\d{15}$/.test(typed.replace(/[-‐-―−ー]/g, ""))) return "card-number";
  if (typed.includes("@")) return "mail-address";
  return /^\d{4}$/.test(password.normalize("NFKC").trim()) ? "four-digits" : null;
}

/** Whether a session is recent enough to skip the password check. */
export function isFreshLogin(loggedInAt: Date, now: Date): boolean {
  return now.getTime() - loggedInAt.getTime() < freshLoginMinutes * 60_000;
}

export type SessionFacts = {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | null;
};

/** Whether a session is not ended, not idle and not too old at an instant; in SQL: rules/sessions.sql.ts. */
export function isLiveSession(
  { createdAt, lastSeenAt, endedAt }: SessionFacts,
  now: Date,
): boolean {
  const isIdle = now.getTime() - lastSeenAt.getTime() >= sessionIdleMinutes * 60_000;
  const isOld = now.getTime() - createdAt.getTime() >= sessionHours * 3_600_000;
  return endedAt === null && !isIdle && !isOld;
}

export type Device = { readonly browser: string | null; readonly system: string | null };

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Microsoft Edge"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bOPR\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** The usual names of a user agent's browser and system; null if unknown. */
export function deviceOf(userAgent: string): Device {
  const nameIn = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: nameIn(browsers), system: nameIn(systems) };
}

/** Identifies a device for "a login from a new device"; coarse on purpose. */
export function deviceKeyOf({ browser, system }: Device): string {
  return [browser, system].filter(Boolean).join(" ");
}

export type CentreState = "open" | "opens-today" | "opens-tomorrow";

/** Whether the card centre is open at a time of day in Japan; all times are "HH:MM". */
export function centreStateOf(clock: string, opensAt: string, closesAt: string): CentreState {
  if (clock < opensAt) return "opens-today";
  return clock < closesAt ? "open" : "opens-tomorrow";
}
