import { Note } from "@/components/ui/note";
import type { MemberActor } from "@/lib/kernel/actor";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { coolingOffWords } from "@/lib/words/security";
import { viewCoolingOff } from "@/lib/auth/queries/cooling-off";
import { issuer } from "@/lib/platform/issuer";

type Props = { actor: MemberActor; lang: Language };

/** Which changes wait in the cooling-off, why and until when; nothing without one. */
export async function CoolingOffNote({ actor, lang }: Props) {
  const coolingOff = await viewCoolingOff(actor);
  if (!coolingOff) return null;
  const t = coolingOffWords[lang];
  return (
    <Note title={t.title}>
      <p>
        {coolingOff.why === "letter"
          ? t.letter
          : t.unlocked(formatDateTime(coolingOff.until, lang))}
      </p>
      <p>{t.waits[actor.role]}</p>
      <p>{t.goesOn[actor.role]}</p>
      {coolingOff.why === "unlocked" && <p>{t.unexpected(issuer().phone)}</p>}
    </Note>
  );
}
