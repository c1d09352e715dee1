import "server-only";
import type { Visitor } from "@/lib/kernel/actor";
import { maskEmail } from "@/lib/kernel/mask";
import { db } from "@/lib/platform/db";
import { tokenHashOf } from "@/lib/platform/hashing";
import { openField } from "@/lib/platform/sealing";
import { stepOf } from "./rules";
import { givenEmailOf } from "./store";

export type RegistrationView =
  | { readonly step: "identify" }
  | { readonly step: "confirm"; readonly maskedEmail: string }
  | { readonly step: "complete"; readonly byLetter: boolean }
  | { readonly step: "email"; readonly maskedEmail: string };

/** The step that the registration of a token has reached. */
export async function viewRegistration(
  _actor: Visitor,
  token: string | undefined,
): Promise<RegistrationView> {
  if (!token) return { step: "identify" };
  const tokenHash = tokenHashOf(token);
  const flow = await db().registrationFlow.findUnique({ where: { tokenHash } });
  const step = stepOf(flow, new Date());
  if (!flow || step === "over") return { step: "identify" };
  if (step === "complete") return { step, byLetter: flow.codeHash === null };
  if (step === "email") return { step, maskedEmail: maskEmail(givenEmailOf(flow)) };
  const { cardmemberId } = flow;
  const { contactSealed } = await db().cardmember.findUniqueOrThrow({
    where: { cardmemberId },
    select: { contactSealed: true },
  });
  const contact = JSON.parse(openField(`Cardmember.contact:${cardmemberId}`, contactSealed));
  return { step, maskedEmail: maskEmail(contact.email ?? "") };
}
