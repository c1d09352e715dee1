import { basicMemberOf, memberOf } from "@/lib/auth/session";
import type { MemberActor } from "@/lib/kernel/actor";
import { plainPage } from "@/lib/platform/http/plain-page";
import { formKindOf, isOfContract } from "./address";

/** The guard of the forms below /profile/[kind]. */
export async function senderOfKind(
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<MemberActor | Response> {
  const kind = formKindOf(params.kind);
  if (kind) return isOfContract(kind) ? basicMemberOf(request) : memberOf(request);
  const actor = await memberOf(request);
  return actor instanceof Response ? actor : plainPage(404);
}
