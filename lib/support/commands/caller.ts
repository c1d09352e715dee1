import "server-only";
import { emit } from "@/lib/audit/emit";
import { endLockout } from "@/lib/auth/store/attempts";
import { foldUserId } from "@/lib/auth/rules";
import type { SupportActor } from "@/lib/kernel/actor";
import type { StaffReason } from "@/lib/kernel/events";
import { done, type Result, refused } from "@/lib/kernel/result";
import { coolingOffUntil } from "@/lib/auth/rules/cooling-off";
import { inSerializable } from "@/lib/platform/transaction";
import {
  type AnswerRefusal,
  type CheckItem,
  type ClearRefusal,
  decideAnswer,
  decideStart,
  decideUnlock,
  type GuideRefusal,
  isOpenCheck,
  mayGuide,
  outcomeOf,
  type StartRefusal,
  type UnlockRefusal,
  verdictOf,
} from "../rules";
import {
  countFailedChecks,
  insertCheck,
  isOwnedUserId,
  saveAnswers,
  loadFacts,
  loadOpenLockouts,
  loadPerson,
  lockLatestCheck,
  type Person,
  consumeCheck,
  type Tx,
  unownedCounterOf,
} from "../store";

type Nobody = "nobody";
type ByStaff = { readonly cardmemberId: string; readonly reason: StaffReason };

const dayMs = 86_400_000;

/** Opens a member's file for this clerk; each time, emits that the clerk has viewed the member. */
export async function openMember(
  actor: SupportActor,
  cardmemberId: string,
): Promise<Result<null, Nobody>> {
  return aboutPerson(cardmemberId, async (tx, person) => {
    await emit(tx, actor, { name: "member.viewed", about: aboutOf(person) });
    return done(null);
  });
}

/** Begins an identity check of a caller; an open check of this clerk continues. */
export async function startCheck(
  actor: SupportActor,
  cardmemberId: string,
): Promise<Result<null, StartRefusal | Nobody>> {
  return aboutPerson<null, StartRefusal>(cardmemberId, async (tx, person) => {
    const now = new Date();
    const check = await lockLatestCheck(tx, actor.staffId, cardmemberId);
    const failed = await countFailedChecks(tx, cardmemberId, new Date(now.getTime() - dayMs));
    const refusal = decideStart(actor.role, failed);
    if (refusal) return refused(refusal);
    if (check && isOpenCheck(check, actor.staffId, now)) return done(null);
    await insertCheck(tx, actor.staffId, person);
    await emit(tx, actor, { name: "identity-check.started", about: aboutOf(person) });
    return done(null);
  });
}

/** Compares one answer of the caller; only the outcome is stored. */
export async function answerCheck(
  actor: SupportActor,
  answer: { cardmemberId: string; item: CheckItem; answer: string },
): Promise<Result<null, AnswerRefusal | Nobody>> {
  const { cardmemberId, item } = answer;
  return aboutPerson<null, AnswerRefusal>(cardmemberId, async (tx, person) => {
    const now = new Date();
    const check = await lockLatestCheck(tx, actor.staffId, cardmemberId);
    const facts = await loadFacts(tx, person);
    const failedChecks = await countFailedChecks(tx, cardmemberId, new Date(now.getTime() - dayMs));
    const refusal = decideAnswer(check, item, facts, { ...actor, failedChecks, now });
    if (refusal || !check) return refused(refusal ?? "no-check");
    const outcome = outcomeOf(item, answer.answer, facts);
    const answers = { ...check.answers, [item]: outcome };
    const verdict = verdictOf(answers);
    const passed = verdict === null ? null : verdict === "passed";
    await saveAnswers(tx, check.checkId, answers, passed);
    const about = aboutOf(person);
    await emit(tx, actor, { name: "identity-check.answered", about, item, outcome });
    if (passed !== null) await emit(tx, actor, { name: "identity-check.ended", about, passed });
    return done(null);
  });
}

/** Unlocks a member's login, after a passed identity check. */
export async function unlockMember(
  actor: SupportActor,
  { cardmemberId, reason }: ByStaff,
): Promise<Result<null, UnlockRefusal | Nobody>> {
  return aboutPerson<null, UnlockRefusal>(cardmemberId, async (tx, person) => {
    const isDone = await endCardLockouts(tx, actor, { person, reason, kind: "login" });
    if (!isDone.ok) return isDone;
    const heldUntil = coolingOffUntil(new Date()).toISOString();
    const about = aboutOf(person);
    await emit(tx, actor, { name: "member.unlocked", about, reason, heldUntil });
    return isDone;
  });
}

/** Unlocks registration with a member's cards, after a passed identity check. */
export async function reopenRegistration(
  actor: SupportActor,
  { cardmemberId, reason }: ByStaff,
): Promise<Result<null, UnlockRefusal | Nobody>> {
  return aboutPerson<null, UnlockRefusal>(cardmemberId, async (tx, person) => {
    const isDone = await endCardLockouts(tx, actor, { person, reason, kind: "card" });
    if (!isDone.ok) return isDone;
    await emit(tx, actor, { name: "registration.door-opened", about: aboutOf(person), reason });
    return isDone;
  });
}

/** Mails how to set a new password, after an unlock by the same clerk. */
export async function sendPasswordGuide(
  actor: SupportActor,
  cardmemberId: string,
): Promise<Result<null, GuideRefusal | Nobody>> {
  return aboutPerson<null, "unlock-needed">(cardmemberId, async (tx, person) => {
    const check = await lockLatestCheck(tx, actor.staffId, cardmemberId);
    if (!check || !mayGuide(check, actor.staffId, new Date())) return refused("unlock-needed");
    await consumeCheck(tx, check.checkId, "unlock-and-guide");
    await emit(tx, actor, { name: "member.guided-to-new-password", about: aboutOf(person) });
    return done(null);
  });
}

/** Unlocks a user ID without an owner. */
export async function clearUnownedLogin(
  actor: SupportActor,
  { userId, reason }: { userId: string; reason: StaffReason },
): Promise<Result<null, ClearRefusal>> {
  const folded = foldUserId(userId);
  return inSerializable(async (tx) => {
    if (await isOwnedUserId(tx, folded)) return refused("owned");
    const ending = { endedBy: `staff:${actor.staffId}`, reason };
    if (!(await endLockout(tx, unownedCounterOf(folded), ending))) return refused("not-locked");
    await emit(tx, actor, { name: "unowned-login.cleared", reason });
    return done(null);
  });
}

type Locks = { person: Person; reason: StaffReason; kind: "login" | "card" };

/** Ends every lockout of one kind, and consumes the identity check. */
async function endCardLockouts(
  tx: Tx,
  actor: SupportActor,
  { person, reason, kind }: Locks,
): Promise<Result<null, UnlockRefusal>> {
  const { staffId } = actor;
  const check = await lockLatestCheck(tx, staffId, person.cardmemberId);
  const subjects = await loadOpenLockouts(tx, person, kind);
  const at = { staffId, now: new Date() };
  const refusal = decideUnlock(check, subjects.length > 0, at);
  if (refusal || !check) return refused(refusal ?? "check-needed");
  let ended = 0;
  for (const subject of subjects) {
    if (await endLockout(tx, subject, { endedBy: `staff:${staffId}`, reason })) ended += 1;
  }
  if (ended === 0) return refused("not-locked");
  await consumeCheck(tx, check.checkId, kind === "login" ? "unlock" : "registration-door");
  return done(null);
}

/** Runs a command about a member in one transaction; an unknown ID is refused. */
async function aboutPerson<Value, Refusal>(
  cardmemberId: string,
  work: (tx: Tx, person: Person) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | Nobody>> {
  return inSerializable(async (tx): Promise<Result<Value, Refusal | Nobody>> => {
    const person = await loadPerson(tx, cardmemberId);
    return person ? work(tx, person) : refused("nobody");
  });
}

function aboutOf({ accountId, cardmemberId }: Person): Person {
  return { accountId, cardmemberId };
}
