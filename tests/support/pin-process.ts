import { readFileSync } from "node:fs";
import { confirmPassword } from "@/lib/auth/commands/password-check";
import { changePin } from "@/lib/cards/commands/pin";
import { memberActor } from "@/lib/kernel/actor";
import { closeDatabase } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

// A process that sets PINs, right and wrong, and says everything it can say about it. What it needs comes
// as JSON on its standard input.

const { facts, cardId, pins, password } = JSON.parse(readFileSync(0, "utf8"));
const actor = memberActor(facts);
log.trace("every level is written");
for (const pin of pins as string[]) {
  const confirmed = await confirmPassword(actor, password);
  const result = await changePin(actor, { cardId, pin });
  log.info({ confirmed, result }, "tried");
}
await closeDatabase();
