import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { today } from "@/lib/platform/env";
import { newReceiptNo } from "@/lib/platform/receipt";
import {
  type ApplicationRefusal,
  applicationRefusal,
  type FamilyPerson,
} from "../rules/application";
import { insertApplication, loadApplicationFacts } from "../store/applications";
import { type Answered, changeOnce, type Keyed } from "../change-once";

export type ApplicationWish = Keyed & { readonly person: FamilyPerson };

/** Applies for a family card; one application a person at a time, and never beyond the maximum. */
export async function applyForFamilyCard(
  actor: MemberActor,
  { person, idempotencyKey }: ApplicationWish,
): Promise<Result<Answered, ApplicationRefusal | "other-content">> {
  const receiptNo = newReceiptNo("A");
  const location = `/family-cards/applications/${receiptNo}`;
  const request = { key: idempotencyKey, content: ["apply", person], location };
  return changeOnce<ApplicationRefusal>(actor, request, async (tx) => {
    const facts = await loadApplicationFacts(tx, actor, person, today());
    const refusal = applicationRefusal(facts, person, today());
    if (refusal) return refused(refusal);
    await insertApplication(tx, actor, person, receiptNo);
    const { accountId, cardmemberId } = actor;
    await insertOutboxEntry(tx, {
      accountId,
      cardmemberId,
      receiptNo,
      kind: "family_card",
      content: {
        family_name: person.familyName,
        given_name: person.givenName,
        family_name_kana: person.familyNameKana,
        given_name_kana: person.givenNameKana,
        birth_date: person.birthDate,
        relationship: person.relationship,
      },
    });
    const about = { accountId, cardmemberId };
    const mailOnly = { details: { holder: `${person.familyName} ${person.givenName}` } };
    return done({ name: "family-card.applied", about, receiptNo, mailOnly });
  });
}
