import { type DueView, viewDue } from "@/lib/closing/queries/due";
import { isBankClosed } from "@/lib/kernel/bank-calendar";
import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { type OutboxDueView, viewOutboxDue } from "@/lib/feed/queries/hand-over";
import { closeDatabase } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { type ErasureView, viewErasure } from "@/lib/privacy/queries/erasure";
import type { JobContext } from "./job-context";

const help = `Says what is due today, in order, each with the command to type.

  npm run today`;

/** Exit 0 always; it only reads. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  try {
    const day = today();
    const { actor } = context;
    const tasks = tasksOf(await viewDue(actor, day), day);
    tasks.push(...outboxTasksOf(await viewOutboxDue(actor, day)));
    tasks.push(...erasureTasksOf(await viewErasure(actor, day)));
    console.log(`${day}: ${tasks.length === 0 ? "nothing is due." : `${tasks.length} to do.`}`);
    for (const [at, { what, command }] of tasks.entries()) {
      console.log(`  ${at + 1}. ${what}\n     ${command}`);
    }
    return 0;
  } finally {
    await closeDatabase();
  }
}

type Task = { readonly what: string; readonly command: string };

function tasksOf(due: DueView, day: BusinessDate): Task[] {
  const tasks: Task[] = [];
  const expected = lastBusinessDay(day);
  if (!due.newestFeedOn || due.newestFeedOn < expected) {
    const newest = due.newestFeedOn ? `the newest is of ${due.newestFeedOn}` : "none is in yet";
    tasks.push({
      what: `The feed of ${expected} is missing (${newest}).`,
      command: "npm run feed:import -- <folder>",
    });
  }
  if (due.quarantined > 0) {
    tasks.push({
      what: `${due.quarantined} rows of the feed wait in quarantine.`,
      command: "npm run feed:quarantine",
    });
  }
  for (const { closingOn, accounts } of due.closings) {
    const needsFeed = !due.newestFeedOn || due.newestFeedOn < closingOn;
    tasks.push({
      what: `The closing of ${closingOn} is due for ${accounts} accounts${needsFeed ? ", and waits for its feed" : ""}.`,
      command: `npm run cycle:close -- --through ${closingOn}`,
    });
  }
  for (const { accountId, closingOn } of due.failures) {
    tasks.push({
      what: `${accountId} could not be closed on ${closingOn}.`,
      command: "npm run verify",
    });
  }
  tasks.push(...lateTasksOf(due, day));
  for (const { debitOn, bills } of due.debits) {
    tasks.push({
      what: `The bank is not asked yet for ${bills} debits on ${debitOn}.`,
      command: `npm run debit:export -- --date ${debitOn} --out debit-${debitOn}.txt`,
    });
  }
  if (due.areRemindersDue) {
    tasks.push({ what: `The notices of ${day} are not queued yet.`, command: "npm run reminders" });
  }
  if (due.givenUpMail > 0) {
    tasks.push({
      what: `${due.givenUpMail} mails were given up within the last week (the log of npm start says why); what must reach its reader goes by letter.`,
      command: "npm run outbox:export -- --out outbox",
    });
  }
  if (due.waitingMail > 0) {
    tasks.push({
      what: `${due.waitingMail} mails wait longer than a quarter of an hour. Is the mail server up?`,
      command: "npm start",
    });
  }
  return tasks;
}

function outboxTasksOf({ waiting, late }: OutboxDueView): Task[] {
  const command = "npm run outbox:export -- --out outbox";
  const tasks: Task[] = [];
  if (waiting > 0) tasks.push({ what: `${waiting} entries wait for the issuer.`, command });
  for (const { batchNo, businessDate } of late) {
    tasks.push({
      what: `Batch ${batchNo} of ${businessDate} is not acknowledged by the feed. Has the issuer got it?`,
      command: `${command} --batch ${batchNo}`,
    });
  }
  return tasks;
}

function erasureTasksOf({ due }: ErasureView): Task[] {
  if (due === 0) return [];
  const what = `${due} contracts were closed so long ago that what is personal of them is to be erased.`;
  return [{ what, command: "npm run erase" }];
}

/** Bank results that are missing, and points that should have expired. */
function lateTasksOf({ unanswered, expiredLots }: DueView, day: BusinessDate): Task[] {
  const tasks = unanswered.map(({ debitOn, debits }) => ({
    what: `The bank's result of ${debits} debits on ${debitOn} is missing.`,
    command: "npm run debit:import -- <file>",
  }));
  if (expiredLots === 0) return tasks;
  const what = `${expiredLots} lots of points have passed their last day.`;
  return [...tasks, { what, command: `npm run cycle:close -- --through ${day}` }];
}

/** The business date of the newest delivery to expect: the last banking day before `day`. */
function lastBusinessDay(day: BusinessDate): BusinessDate {
  let last = addDays(day, -1);
  while (isBankClosed(last)) last = addDays(last, -1);
  return last;
}
