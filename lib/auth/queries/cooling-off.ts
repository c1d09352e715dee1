import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import type { CoolingOff } from "../rules/cooling-off";
import { loadCoolingOff } from "../store/cooling-off";

/** Why the risky changes of the actor wait, and until when; null if they do not. */
export async function viewCoolingOff(actor: MemberActor): Promise<CoolingOff | null> {
  return loadCoolingOff(db(), actor.cardmemberId);
}
