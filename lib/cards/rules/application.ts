import type { BusinessDate } from "@/lib/kernel/business-date";

/** Minimum age of a family cardmember. [domain] */
export const familyAge = 18;

export const familyRelationships = ["spouse", "parent", "child"] as const;
export type FamilyRelationship = (typeof familyRelationships)[number];

/** The person a family card is applied for. */
export type FamilyPerson = {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string;
  readonly givenNameKana: string;
  readonly birthDate: BusinessDate;
  readonly relationship: FamilyRelationship;
};

/** Age in completed years on a day; people born on 29 February turn older on 1 March in common years. */
export function ageOn(birthDate: BusinessDate, today: BusinessDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Why an application is refused, in order of precedence. */
export const applicationRefusals = [
  "not-basic",
  "account-closed",
  "account-suspended",
  "born-later",
  "too-young",
  "already-applied",
  "already-holder",
  "maximum",
] as const;
export type ApplicationRefusal = (typeof applicationRefusals)[number];

/** The facts an application is decided on. */
export type ApplicationFacts = {
  readonly role: "basic" | "family";
  readonly accountStatus: "open" | "suspended" | "closed";
  /** Whether an application with the same name and birth date is open. */
  readonly isApplied: boolean;
  /** Whether the same person already holds a live family card. */
  readonly isHolder: boolean;
  /** Family members with a live card plus open applications. */
  readonly taken: number;
  readonly maximum: number;
};

/** The first reason to refuse an application; null if there is none. */
export function applicationRefusal(
  facts: ApplicationFacts,
  { birthDate }: Pick<FamilyPerson, "birthDate">,
  today: BusinessDate,
): ApplicationRefusal | null {
  const door = applicationFormRefusal(facts);
  if (door && door !== "maximum") return door;
  if (birthDate > today) return "born-later";
  if (ageOn(birthDate, today) < familyAge) return "too-young";
  if (facts.isApplied) return "already-applied";
  if (facts.isHolder) return "already-holder";
  return door;
}

/** Why nobody can be applied for, shown before the form is filled in; null if somebody can. */
export function applicationFormRefusal(
  facts: Pick<ApplicationFacts, "role" | "accountStatus" | "taken" | "maximum">,
): "not-basic" | "account-closed" | "account-suspended" | "maximum" | null {
  if (facts.role !== "basic") return "not-basic";
  if (facts.accountStatus === "closed") return "account-closed";
  if (facts.accountStatus === "suspended") return "account-suspended";
  return facts.taken >= facts.maximum ? "maximum" : null;
}

/** The steps of an application, as the applicant sees them. */
export type ApplicationStep = "received" | "reviewing" | "approved" | "delivered" | "refused";

/** The step an application has reached. */
export function applicationStepOf(facts: {
  readonly isHandedOver: boolean;
  readonly isApproved: boolean;
  readonly isEnded: boolean;
  readonly refusal: string | null;
}): ApplicationStep {
  if (facts.isEnded) return facts.refusal === null ? "delivered" : "refused";
  if (facts.isApproved) return "approved";
  return facts.isHandedOver ? "reviewing" : "received";
}

/** A name without spaces and width variants, for comparison. */
export function foldName(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s/g, "");
}

/** Kana as in the issuer's records: full-width katakana, without spaces. */
export function foldKana(kana: string): string {
  return foldName(kana).replaceAll(/[ぁ-ゖ]/g, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0x60),
  );
}
