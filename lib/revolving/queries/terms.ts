import "server-only";
import { inForce } from "@/lib/kernel/in-force";
import { db } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import type { RevolvingTerms } from "../rules/terms";
import { listTerms } from "../store/terms";

/** The terms of a conversion made today. Public information, so it takes no actor. */
export async function viewTerms(): Promise<RevolvingTerms> {
  return inForce(await listTerms(db()), today());
}
