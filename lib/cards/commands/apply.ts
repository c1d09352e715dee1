import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { lockAccount } from "@/lib/ledger/store/turns";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { today } from "@/lib/platform/env";
import { type Answered, type Keyed, once } from "@/lib/platform/once";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction, type Tx } from "@/lib/platform/transaction";
import {
  type ApplicationRefusal,
  applicationRefusal,
  type FamilyPerson,
} from "../rules/application";
import { insertApplication, loadApplicationFacts } from "../store/applications";

export type ApplicationWish = Keyed & { readonly person: FamilyPerson };

/** Applies for a family card; one open application per person, and no more cards than the maximum. */
export async function applyForFamilyCard(
  actor: MemberActor,
  { person, idempotencyKey }: ApplicationWish,
): Promise<Result<Answered, ApplicationRefusal | "other-content">> {
  const receiptNo = newReceiptNo("familyCard");
  const content = ["cards", "apply", person];
  const location = `/family-cards/applications/${receiptNo}`;
  return inTransaction((tx) =>
    once(tx, actor, { key: idempotencyKey, content, location }, async () => {
      await lockAccount(tx, actor.accountId);
      const facts = await loadApplicationFacts(tx, actor, person, today());
      const refusal = applicationRefusal(facts, person, today());
      if (refusal) return refused(refusal);
      await saveApplication(tx, actor, person, receiptNo);
      const { accountId, cardmemberId } = actor;
      const about = { accountId, cardmemberId };
      const mailOnly = { details: { holder: `${person.familyName} ${person.givenName}` } };
      await emit(tx, actor, { name: "family-card.applied", about, receiptNo, mailOnly });
      return done(null);
    }),
  );
}

async function saveApplication(
  tx: Tx,
  actor: MemberActor,
  person: FamilyPerson,
  receiptNo: string,
): Promise<void> {
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
}
