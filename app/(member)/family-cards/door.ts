import { memberOf } from "@/lib/auth/session";
import type { MemberActor } from "@/lib/kernel/actor";
import { plainPage } from "@/lib/platform/http/plain-page";

/** The guard of these forms: there are none for a family member. */
export async function basicMemberOf(request: Request): Promise<MemberActor | Response> {
  const actor = await memberOf(request);
  if (actor instanceof Response || actor.role === "basic") return actor;
  return plainPage(404);
}
