import { Tag } from "@/components/ui/tag";
import type { LoginView } from "@/lib/auth/queries";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { securityWords } from "@/lib/words/security";
import { deviceName } from "./device-name";
import { EndLoginForm } from "./form";

type Props = { lang: Language; logins: readonly LoginView[] };

/** Where the member is logged in; every other device can be logged out. */
export function LoginList({ lang, logins }: Props) {
  const t = securityWords[lang];
  return (
    <ul className="[&>li+li]:border-t">
      {logins.map((login) => {
        const name = deviceName(lang, login.device);
        const since = formatDateTime(login.since, lang);
        return (
          <li
            key={login.loginId}
            className="flex flex-wrap items-center justify-between gap-3 border-line py-3.5"
          >
            <p>
              <span className="font-semibold">{name}</span>{" "}
              {login.isCurrent && <Tag kind="fixed">{t.current}</Tag>}
              <span className="figures block text-small text-quiet">
                {t.since} {since} ・ {t.lastSeen} {formatDateTime(login.lastSeenAt, lang)}
              </span>
            </p>
            {!login.isCurrent && (
              <EndLoginForm lang={lang} loginId={login.loginId} about={t.endOf(name, since)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
