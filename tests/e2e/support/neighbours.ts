// A process of its own: loads the people of people.ts into the portal of PORTAL_DATA, by the feed
// and by the commands that clerks and members are made with. Writes what the tests must know.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { TOTP } from "otpauth";
import { insertCredential } from "@/lib/auth/store";
import { importDelivery } from "@/lib/feed/commands";
import { addContract, addLife, type SampleContract } from "@/lib/jobs/sample/contract";
import { DeliveryWriter } from "@/lib/jobs/sample/delivery";
import { merchants } from "@/lib/jobs/sample/merchants";
import { annualFee, type Spend } from "@/lib/jobs/sample/spending";
import { systemActor, visitor } from "@/lib/kernel/actor";
import { addDays } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { closeDatabase } from "@/lib/platform/db";
import { dataFolder } from "@/lib/platform/env";
import { hashPassword } from "@/lib/platform/password";
import { prepare } from "@/lib/platform/prepare";
import { inSerializable } from "@/lib/platform/transaction";
import { addStaff, enrolStaff } from "@/lib/support/commands";
import { viewEnrolment } from "@/lib/support/queries";
import {
  browserKinds,
  type Clerk,
  clerks,
  type Login,
  type Neighbours,
  neighboursOf,
  newClerks,
  personOf,
  portalDay,
} from "./people";

const actor = systemActor("e2e");
const nobody = visitor({ address: "local", userAgent: "" });

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
  const { forgetful, guessed, stormed, reader, puzzled, mover, careful, caller, refused } =
    neighbours;
  const alone = [forgetful, guessed, stormed, reader, puzzled, mover, careful, caller, refused];
  for (const contract of alone) {
    await registerMember(contract, 0, contract.login);
  }
  for (const contract of [neighbours.cardholders, neighbours.leavers]) {
    const logins = Object.values(contract.logins);
    for (const [at, login] of logins.entries()) await registerMember(contract, at, login);
  }
}

async function registerMember(contract: SampleContract, at: number, login: Login): Promise<void> {
  const { accountId } = contract;
  const passwordHash = await hashPassword(login.password);
  const { cardmemberId } = personOf(contract, at);
  const made = { accountId, cardmemberId, userId: login.userId, passwordHash, letterDueAt: null };
  await inSerializable((tx) => insertCredential(tx, made));
}

async function enrolmentOf({ staffId }: Clerk): Promise<string> {
  const added = await addStaff(actor, { id: staffId, name: `窓口 ${staffId}`, role: "supervisor" });
  if (!added.ok) throw new Error(`${staffId} is refused.`);
  return added.value.token;
}

/**
 * Enrols with the code of the step before: the present one stays good for the first login. Where the
 * clock passes on to the next step meanwhile, that code is too old, and the next try takes another.
 */
async function secretOf(clerk: Clerk): Promise<string> {
  const token = await enrolmentOf(clerk);
  const { secret } = present(await viewEnrolment(nobody, token), "enrolment");
  const totp = new TOTP({ secret });
  let refusal = "";
  for (let tries = 0; tries < 3; tries += 1) {
    const code = totp.generate({ timestamp: Date.now() - 30_000 });
    const enrolled = await enrolStaff(nobody, token, { password: clerk.password, code });
    if (enrolled.ok) return secret;
    refusal = enrolled.refusal.code;
  }
  throw new Error(`${clerk.staffId} is refused: ${refusal}.`);
}

const prepared = await prepare("e2e");
try {
  const all = browserKinds.map(neighboursOf);
  await importNeighbours(all);
  for (const neighbours of all) await register(neighbours);
  const secrets: Record<string, string> = {};
  for (const clerk of Object.values(clerks)) secrets[clerk.staffId] = await secretOf(clerk);
  const enrolments: Record<string, string> = {};
  for (const clerk of Object.values(newClerks)) {
    enrolments[clerk.staffId] = await enrolmentOf(clerk);
  }
  const file = path.join(dataFolder(), "e2e.json");
  writeFileSync(file, JSON.stringify({ secrets, enrolments }), { mode: 0o600 });
} finally {
  await closeDatabase();
  await prepared.leave();
}
