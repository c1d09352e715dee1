import { conversionPath } from "../../revolving/address";
import { transactionPath } from "../address";
import type { MemberActor } from "@/lib/kernel/actor";
import { formatDate } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import { listCandidates } from "@/lib/revolving/queries";

type Props = {
  actor: MemberActor;
  lang: Language;
  /** The URL of the card transaction. */
  href: string;
};

/** Link to convert the card transaction, with the deadline; nothing if it cannot be converted. */
export async function RevolvingLink({ actor, lang, href }: Props) {
  if (actor.role !== "basic") return null;
  const candidates = await listCandidates(actor);
  const row = candidates.find(({ postingId }) => href === transactionPath(postingId));
  if (!row || row.why) return null;
  const t = revolvingMemberWords[lang];
  return (
    <p className="text-small text-quiet">
      {t.fromUseUntil(formatDate(row.deadlineOn, lang))}{" "}
      <a href={conversionPath("", { postingIds: [row.postingId] })}>{t.fromUse}</a>
    </p>
  );
}
