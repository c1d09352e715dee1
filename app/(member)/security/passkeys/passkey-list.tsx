import { passkeyPath } from "../address";
import { VisuallyHidden } from "@/components/ui/page";
import type { PasskeyView } from "@/lib/auth/queries/passkeys";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { passkeyWords } from "@/lib/words/security";

type Props = { lang: Language; passkeys: readonly PasskeyView[] };

/** Each passkey with its dates and the way to its own page. */
export function PasskeyList({ lang, passkeys }: Props) {
  const t = passkeyWords[lang];
  return (
    <ul className="[&>li+li]:border-t">
      {passkeys.map(({ passkeyId, name, createdAt, lastUsedAt }) => (
        <li
          key={passkeyId}
          className="flex flex-wrap items-center justify-between gap-x-4 border-line py-3.5"
        >
          <p className="min-w-0">
            <span className="font-semibold break-words">{name}</span>
            <span className="figures block text-small text-quiet">
              {t.created} {formatDateTime(createdAt, lang)} ・ {t.lastUsed}{" "}
              {lastUsedAt ? formatDateTime(lastUsedAt, lang) : t.neverUsed}
            </span>
          </p>
          <a href={passkeyPath(passkeyId)} className="inline-flex min-h-11 items-center text-small">
            {t.detail}
            <VisuallyHidden>{t.detailOf(name)}</VisuallyHidden>
          </a>
        </li>
      ))}
    </ul>
  );
}
