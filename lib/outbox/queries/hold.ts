import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import type { RiskHold } from "../rules";
import { loadRiskHold } from "../store";

/** Why the actor's risky changes wait, and until when; null where they do not. */
export async function viewRiskHold(actor: MemberActor): Promise<RiskHold | null> {
  return loadRiskHold(db(), actor.cardmemberId);
}
