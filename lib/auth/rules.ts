/** Failures in a row that freeze a door. Never told to a member. */
export const attemptsAllowed = 3;
/** After this long an unanswered try counts as a failure. */
export const attemptSeconds = 60;

/** What one network address may try; offices and phone networks share theirs. */
export const loginAllowance = { name: "login", points: 60, perSeconds: 300 } as const;

export const sessionIdleMinutes = 15;
export const sessionHours = 2;
export const sessionsInParallel = 3;
export const inquiryHours = 24;
/** So long after its login a session need not ask for the password again. */
export const freshLoginMinutes = 5;

/** How long a passkey may take to answer. */
export const passkeyMinutes = 5;
export const passkeysOfALogin = 10;
export const passkeyNameLength = 40;

/** How long a login whose password was right waits for its code, and a set-up for its first. */
export const codeFlowMinutes = 5;
export const secondStepSetUpMinutes = 15;
export const recoveryCodesOfAStep = 10;
export const recoveryCodeDigits = 10;

/** Who owns a login, a card, a code; null where nobody does. */
export type Owner = { readonly accountId: string; readonly cardmemberId: string };

/** A user ID as it is kept and counted: half width, lower case, nothing that cannot be seen. */
export function foldUserId(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{C}]/gu, "")
    .toLowerCase();
}

export type UserIdRefusal = "too-short" | "too-long" | "characters" | "first-letter";

/** Why a (folded) user ID cannot be chosen; null when it can. */
export function userIdRefusal(userId: string): UserIdRefusal | null {
  if (!/^[a-z0-9._-]*$/.test(userId)) return "characters";
  if (userId.length < 8) return "too-short";
  if (userId.length > 32) return "too-long";
  return /^[a-z]/.test(userId) ? null : "first-letter";
}

export type NeverRight = "card-number" | "mail-address" | "four-digits";

/**
 * What can never be right, for any ID alike: a card number or mail address where the user ID goes,
 * the four digits of a card's PIN where the password goes. Explained, and not counted.
 */
export function neverRightRefusal(userId: string, password: string): NeverRight | null {
  const typed = foldUserId(userId);
  if (/^\d{15}$/.test(typed.replace(/[-‐-―−ー]/g, ""))) return "card-number";
  if (typed.includes("@")) return "mail-address";
  return /^\d{4}$/.test(password.normalize("NFKC").trim()) ? "four-digits" : null;
}

/** Whether a session is young enough to do without the password asked again. */
export function isFreshLogin(loggedInAt: Date, now: Date): boolean {
  return now.getTime() - loggedInAt.getTime() < freshLoginMinutes * 60_000;
}

export type SessionFacts = {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | null;
};

/** Whether a session is neither ended nor idle nor too old at an instant; for sets: rules/sessions.sql.ts. */
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

/** What a browser says it is, as a reader would call it. */
export function deviceOf(userAgent: string): Device {
  const nameIn = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: nameIn(browsers), system: nameIn(systems) };
}

/** What tells one device from another for "a login from a new device": coarse on purpose. */
export function deviceKeyOf({ browser, system }: Device): string {
  return [browser, system].filter(Boolean).join(" ");
}

export type CentreState = "open" | "opens-today" | "opens-tomorrow";

/** Whether the card centre answers at a time of day in Japan; all are "HH:MM". */
export function centreStateOf(clock: string, opensAt: string, closesAt: string): CentreState {
  if (clock < opensAt) return "opens-today";
  return clock < closesAt ? "open" : "opens-tomorrow";
}
