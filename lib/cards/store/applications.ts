import "server-only";
import { randomUUID } from "node:crypto";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Executor, Tx } from "@/lib/platform/db";
import { keyedHashOf } from "@/lib/platform/hashing";
import { openField, sealField } from "@/lib/platform/sealing";
import { loadProduct } from "@/lib/products/store";
import { type ApplicationFacts, type FamilyPerson, foldKana, foldName } from "../rules/application";
import type { Asker } from "../rules/state";

type Named = Pick<FamilyPerson, "familyName" | "givenName" | "familyNameKana" | "givenNameKana"> & {
  readonly birthDate: string;
};

/** Keyed hash of a person's name and birth date. */
export function personIndexOf({ familyName, givenName, birthDate }: Named): string {
  return keyedHashOf("family-person", `${foldName(familyName + givenName)}\0${birthDate}`);
}

/** Whether two records describe the same person: same birth date, and the same name in kanji or in kana. */
export function isSamePerson(a: Named, b: Named): boolean {
  if (a.birthDate !== b.birthDate) return false;
  const nameOf = (one: Named) => foldName(one.familyName + one.givenName);
  const kanaOf = (one: Named) => foldKana(one.familyNameKana + one.givenNameKana);
  return nameOf(a) === nameOf(b) || kanaOf(a) === kanaOf(b);
}

type Applicant = Asker & { readonly accountId: string };

/** The facts that decide on an application for a person; null before a person is entered. */
export async function loadApplicationFacts(
  tx: Executor,
  { accountId, role }: Applicant,
  person: FamilyPerson | null,
  today: BusinessDate,
): Promise<ApplicationFacts> {
  const account = await tx.account.findUniqueOrThrow({ where: { accountId } });
  const family = await tx.cardmember.findMany({
    where: { accountId, role: "family", cards: { some: { status: { not: "ended" } } } },
  });
  const applications = await tx.familyCardApplication.findMany({
    where: { accountId, endedAt: null },
    select: { personIndex: true },
  });
  const { maxFamilyCards } = await loadProduct(tx, account.productCode, today);
  const index = person && personIndexOf(person);
  return {
    role,
    accountStatus: account.status,
    isApplied: applications.some(({ personIndex }) => personIndex === index),
    isHolder: Boolean(
      person &&
        family.some((member) =>
          isSamePerson(person, {
            ...member,
            birthDate: openField(
              `Cardmember.birthDate:${member.cardmemberId}`,
              member.birthDateSealed,
            ),
          }),
        ),
    ),
    taken: family.length + applications.length,
    maximum: maxFamilyCards,
  };
}

/** Inserts an application for a family card. */
export async function insertApplication(
  tx: Tx,
  { accountId, cardmemberId }: Pick<Applicant, "accountId" | "cardmemberId">,
  person: FamilyPerson,
  receiptNo: string,
): Promise<void> {
  const { relationship, ...content } = person;
  const sealed = sealField(`FamilyCardApplication.content:${receiptNo}`, JSON.stringify(content));
  await tx.execute`
    INSERT INTO family_card_application (account_id, application_id, receipt_no, applied_by,
      relationship, person_index, content_sealed)
    VALUES (${accountId}, ${randomUUID()}::uuid, ${receiptNo}, ${cardmemberId},
      ${relationship}::relationship, ${personIndexOf(person)}, ${sealed})`;
}

/** Decrypts the person an application is for, as it was typed. */
export function openPerson(row: {
  readonly receiptNo: string;
  readonly contentSealed: string;
}): Omit<FamilyPerson, "relationship"> {
  return JSON.parse(
    openField(`FamilyCardApplication.content:${row.receiptNo}`, row.contentSealed),
  ) as Omit<FamilyPerson, "relationship">;
}
