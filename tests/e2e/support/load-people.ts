// Loads the people of people.ts into the portal of PORTAL_DATA, by the feed and by the commands that
// clerks and members are made with. Writes what the tests must know.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { TOTP } from "otpauth";
import { logIn } from "@/lib/auth/commands/login";
import { insertCredential } from "@/lib/auth/store";
import { closeCycles } from "@/lib/closing/commands";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { addContract, addLife, type SampleContract } from "@/lib/jobs/sample/contract";
import { DeliveryWriter } from "@/lib/jobs/sample/delivery";
import { addHousehold } from "@/lib/jobs/sample/household";
import { merchants } from "@/lib/jobs/sample/merchants";
import { annualFee, type Spend } from "@/lib/jobs/sample/spending";
import { systemActor, visitor } from "@/lib/kernel/actor";
import { addDays } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { dataFolder } from "@/lib/platform/env";
import { hashPassword } from "@/lib/platform/password";
import { inSerializable, Retryable } from "@/lib/platform/transaction";
import { queueDueReminders } from "@/lib/reminders/commands/clock";
import { addStaff, enrolStaff } from "@/lib/support/commands/staff";
import { viewEnrolment } from "@/lib/support/queries";
import { setToday } from "./clock";
import {
  allClerks,
  browserKinds,
  type Clerk,
  householdDay,
  householdNames,
  householdOf,
  type Login,
  loginOf,
  type Neighbours,
  neighboursOf,
  newClerks,
  personOf,
  portalDay,
} from "./people";

const actor = systemActor("e2e");
const nobody = visitor({ address: "local", userAgent: "" });

/** Does it again while the database is too busy to take it: nothing was committed then. */
async function untilTaken<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Retryable)) throw error;
    }
  }
}

async function importNeighbours(all: readonly Neighbours[]): Promise<void> {
  const folder = path.join(dataFolder(), "neighbours-feed");
  const delivery = new DeliveryWriter(folder, portalDay, 2);
  const merchant = present(merchants[0], "merchant");
  for (const contract of all.flatMap((neighbours) => Object.values(neighbours))) {
    await addContract(delivery, contract, portalDay);
    const usedOn = addDays(portalDay, -1);
    const spends = contract.members.map(({ cardId }) => ({
      cardId,
      usedOn,
      processedOn: portalDay,
      merchant,
      kind: "purchase" as const,
      amountYen: 1200,
    }));
    const isRefused = all.some(({ refused }) => refused === contract);
    const more = isRefused ? spends.flatMap(ineligibleOf) : [];
    await addLife(delivery, contract, [...spends, ...more], portalDay);
  }
  await delivery.end();
  const imported = await importDelivery(actor, folder);
  if (!imported.ok) throw new Error(`The neighbours' feed is refused: ${imported.refusal}.`);
}

/** A fee, a use given back whole, and one above what may revolve. */
function ineligibleOf(spend: Spend): Spend[] {
  const givenBack = { ...spend, amountYen: 3210 };
  const refund: Spend = { ...givenBack, kind: "refund", original: givenBack };
  return [
    { ...spend, kind: "annual_fee", amountYen: 2200, merchant: annualFee },
    givenBack,
    refund,
    { ...spend, amountYen: 600_000 },
  ];
}

async function register(neighbours: Neighbours): Promise<void> {
  for (const neighbour of Object.values(neighbours)) {
    for (const at of neighbour.userIds.keys()) {
      await registerMember(neighbour, at, loginOf(neighbour, at));
    }
  }
}

/** The households as they were a day before: billed, registered, reminded, one of them locked out. */
async function loadHouseholds(): Promise<void> {
  const households = householdNames.map(householdOf);
  const folder = path.join(dataFolder(), "households-feed");
  const delivery = new DeliveryWriter(folder, householdDay, 1);
  for (const { contracts } of households) await addHousehold(delivery, contracts, householdDay);
  await delivery.end();
  const imported = await importDelivery(actor, folder);
  if (!imported.ok) throw new Error(`The households' feed is refused: ${imported.refusal}.`);
  const closed = await closeCycles(actor, { through: householdDay });
  if (!closed.ok) throw new Error("The households' bills wait for a feed.");
  for (const { logins } of households) {
    for (const login of Object.values(logins)) {
      await registerMember(login.contract, login.at, login);
    }
  }
  await queueDueReminders(actor, householdDay);
  const { userId } = householdOf("sweeps").logins.sho;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await logIn(nobody, { userId, password: "not the right password", userAgent: "" });
  }
}

async function registerMember(contract: SampleContract, at: number, login: Login): Promise<void> {
  const { accountId } = contract;
  const passwordHash = await hashPassword(login.password);
  const { cardmemberId } = personOf(contract, at);
  const made = { accountId, cardmemberId, userId: login.userId, passwordHash, letterDueAt: null };
  await untilTaken(() => inSerializable((tx) => insertCredential(tx, made)));
}

async function enrolmentOf({ staffId }: Clerk): Promise<string> {
  const clerk = { id: staffId, name: `窓口 ${staffId}`, role: "supervisor" } as const;
  const added = await untilTaken(() => addStaff(actor, clerk));
  if (!added.ok) throw new Error(`${staffId} is refused.`);
  return added.value.token;
}

/**
 * Enrols with the code of the step before: the present one stays good for the first login. Where the
 * clock passes on to the next step meanwhile, that code is too old, and the next try takes another.
 */
async function secretOf(clerk: Clerk): Promise<string> {
  const token = await enrolmentOf(clerk);
  const { secret } = present(await viewEnrolment(token), "enrolment");
  const totp = new TOTP({ secret });
  let refusal = "";
  for (let tries = 0; tries < 3; tries += 1) {
    const code = totp.generate({ timestamp: Date.now() - 30_000 });
    const given = { password: clerk.password, code };
    const enrolled = await untilTaken(() => enrolStaff(nobody, token, given));
    if (enrolled.ok) return secret;
    refusal = enrolled.refusal.code;
  }
  throw new Error(`${clerk.staffId} is refused: ${refusal}.`);
}

export async function loadPeople(): Promise<void> {
  setToday(dataFolder(), householdDay);
  await loadHouseholds();
  setToday(dataFolder(), portalDay);
  const all = browserKinds.map(neighboursOf);
  await importNeighbours(all);
  for (const neighbours of all) await register(neighbours);
  const secrets: Record<string, string> = {};
  for (const clerk of allClerks()) secrets[clerk.staffId] = await secretOf(clerk);
  const enrolments: Record<string, string> = {};
  for (const clerk of Object.values(newClerks)) {
    enrolments[clerk.staffId] = await enrolmentOf(clerk);
  }
  const file = path.join(dataFolder(), "e2e.json");
  writeFileSync(file, JSON.stringify({ secrets, enrolments }), { mode: 0o600 });
}
