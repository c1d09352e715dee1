import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { maskCardTail } from "@/lib/kernel/mask";
import { db } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import type { Values } from "../rules/values";

/** The values that are filled into the form for a change of name. */
export type NameFormView = {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string;
  readonly givenNameKana: string;
  readonly birthDate: BusinessDate;
  /** "" if there has never been a card. */
  readonly cardTail: string;
  readonly contact: Values;
};

/** The member's name, birth date, card and contact, as registered. */
export async function viewNameForm(actor: MemberActor): Promise<NameFormView> {
  const { accountId, cardmemberId } = actor;
  const member = await db().cardmember.findUniqueOrThrow({
    where: { accountId_cardmemberId: { accountId, cardmemberId } },
    include: { cards: { orderBy: [{ status: "asc" }, { expires: "desc" }], take: 1 } },
  });
  const open = (field: string, sealed: string) =>
    openField(`Cardmember.${field}:${cardmemberId}`, sealed);
  const { familyName, givenName, familyNameKana, givenNameKana } = member;
  const [card] = member.cards;
  return {
    familyName,
    givenName,
    familyNameKana,
    givenNameKana,
    birthDate: businessDate(open("birthDate", member.birthDateSealed)),
    cardTail: card ? maskCardTail(card.lastFive) : "",
    contact: JSON.parse(open("contact", member.contactSealed)) as Values,
  };
}
