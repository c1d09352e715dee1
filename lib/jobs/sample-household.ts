import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { TOTP } from "otpauth";
import { emit } from "@/lib/audit/emit";
import { logIn } from "@/lib/auth/commands/login";
import { insertCredential } from "@/lib/auth/store";
import { bookWaitingPayments, closeCycles } from "@/lib/closing/commands";
import { importDelivery } from "@/lib/feed/commands/delivery";
import type { SystemActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { queueDueReminders } from "@/lib/reminders/commands/clock";
import { closeDatabase } from "@/lib/platform/db";
import { dataFolder, today } from "@/lib/platform/env";
import { visitorOf } from "@/lib/platform/http/visitor";
import { hashPassword } from "@/lib/platform/password";
import { inSerializable } from "@/lib/platform/transaction";
import { addStaff, enrolStaff } from "@/lib/support/commands/staff";
import { viewEnrolment } from "@/lib/support/queries";
import type { JobContext } from "./job-context";
import type { SampleCardmember, SampleContract } from "./sample/contract";
import { type Household, householdAt, writeHousehold } from "./sample/household";

const nobody = visitorOf(new Headers());

/** Sample logins of a local demo; they are valid nowhere else. */
const logins = {
  hanako: { userId: "hanako.sato", password: "yuyake-to-mikan-no-ki" },
  ichiro: { userId: "ichiro.sato", password: "asa-no-kohi-to-shimbun" },
  misaki: { userId: "misaki.suzuki", password: "tonari-no-niwa-no-sakura" },
  sho: { userId: "sho.takahashi", password: "kawa-wo-wataru-jitensha" },
  clerk: { staffId: "clerk1", name: "窓口 花田", password: "denwa-no-mukou-no-koe" },
};

/** Loads the sample household once. After an interrupted run, another completes it. */
export async function run(_args: string[], context: JobContext | null): Promise<number> {
  if (!context) return 0;
  const { actor } = context;
  const listing = path.join(dataFolder(), "sample-logins.txt");
  if (existsSync(listing)) {
    console.log("The sample household is loaded already.");
    return 0;
  }
  try {
    const asOf = today();
    const household = await loadFeed(actor, asOf);
    await closeDue(actor, asOf);
    await registerMembers(actor, household);
    await queueDueReminders(actor, asOf);
    await lockOut(logins.sho.userId);
    const secret = await enrolClerk(actor);
    const text = listingOf(household, secret);
    writeFileSync(`${listing}.part`, text, { mode: 0o600 });
    renameSync(`${listing}.part`, listing);
    return 0;
  } finally {
    await closeDatabase();
  }
}

/** A delivery imported on an earlier day stays as it is. */
async function loadFeed(actor: SystemActor, asOf: BusinessDate): Promise<Household> {
  console.log("Loading the sample household …");
  const folder = path.join(dataFolder(), "sample-feed");
  mkdirSync(folder, { recursive: true });
  await writeHousehold(folder, asOf);
  const imported = await importDelivery(actor, folder);
  const isThere = !imported.ok && /imported already|is next/.test(imported.refusal);
  if (!imported.ok && !isThere) throw new Error(`The sample feed is refused: ${imported.refusal}.`);
  return householdAt(asOf);
}

async function closeDue(actor: SystemActor, asOf: BusinessDate): Promise<void> {
  const closed = await closeCycles(actor, { through: asOf });
  if (!closed.ok) await bookWaitingPayments(actor);
}

async function registerMembers(actor: SystemActor, household: Household): Promise<void> {
  const { sato, suzuki, takahashi } = household;
  const people: [SampleContract, number, { userId: string; password: string }][] = [
    [sato, 0, logins.hanako],
    [sato, 1, logins.ichiro],
    [suzuki, 0, logins.misaki],
    [takahashi, 0, logins.sho],
  ];
  for (const [contract, at, { userId, password }] of people) {
    const { accountId } = contract;
    const { cardmemberId } = memberOf(contract, at);
    const passwordHash = await hashPassword(password);
    await inSerializable(async (tx) => {
      const made = { accountId, cardmemberId, userId, passwordHash, letterDueAt: null };
      if (!(await insertCredential(tx, made))) return;
      const about = { accountId, cardmemberId };
      await emit(tx, actor, { name: "member.registered", about, byLetter: false });
    });
  }
}

function memberOf(contract: SampleContract, at = 0): SampleCardmember {
  return present(contract.members[at], "cardmember");
}

/** Locks the login with wrong passwords, as a member would. */
async function lockOut(userId: string): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await logIn(nobody, { userId, password: "not the right password", userAgent: "" });
  }
}

/** Returns the secret of the clerk's authenticator. */
async function enrolClerk(actor: SystemActor): Promise<string> {
  const { staffId: id, name, password } = logins.clerk;
  const added = await addStaff(actor, { id, name, role: "supervisor" });
  const token = added.ok ? added.value.token : "";
  const { secret } = present(await viewEnrolment(token), "enrolment");
  const enrolled = await enrolStaff(nobody, token, { password, code: codeOf(secret) });
  if (!enrolled.ok) throw new Error(`The sample clerk is refused: ${enrolled.refusal.code}.`);
  return secret;
}

function codeOf(secret: string): string {
  return new TOTP({ secret }).generate();
}

function listingOf(household: Household, secret: string): string {
  const { yoshida, yamazaki } = household;
  const login = (who: string, { userId, password }: { userId: string; password: string }) =>
    `  ${who.padEnd(46)} ${userId} / ${password}`;
  const card = (who: string, contract: SampleContract) => {
    const { cardNumber, person } = memberOf(contract);
    return `  ${who.padEnd(46)} ${cardNumber}, born ${person.birthDate}`;
  };
  return `Sample logins (user ID / password):
${login("basic cardmember, 佐藤 花子", logins.hanako)}
${login("her husband's family card, 佐藤 一郎", logins.ichiro)}
${login("a neighbour near her limit, 鈴木 美咲", logins.misaki)}
${login("locked out, 髙橋 翔 (the right password)", logins.sho)}

Not registered yet (card number, birth date), at /register:
${card("e-mail on file, 𠮷田 直美", yoshida)}
${card("no e-mail on file, 山﨑 陽子", yamazaki)}

Clerk, at /admin/login (staff ID / password, and a one-time code):
  ${logins.clerk.staffId} / ${logins.clerk.password}
  authenticator secret: ${secret}
  the code of this moment: node lib/jobs/run.mjs sample-code
`;
}
