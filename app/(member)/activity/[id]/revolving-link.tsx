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
  /** The address of the use. */
  href: string;
};

/** Where a use can become a revolving payment: until when, and the way there. Nothing otherwise. */
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
