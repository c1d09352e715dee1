import { Tag } from "@/components/ui/tag";
import type { LoginHistoryView, LoginView } from "@/lib/auth/queries";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { securityWords } from "@/lib/words/security";
import { EndLoginForm } from "./form";
import type { Device } from "@/lib/auth/rules";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";

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

/** "iPhoneのSafari"; what is not known is left out. */
export function deviceName(lang: Language, { browser, system }: Device): string {
  const t = securityWords[lang];
  if (browser && system) return t.on(browser, system);
  return browser ?? system ?? t.unknownDevice;
}

type HistoryProps = { lang: Language; rows: readonly LoginHistoryView[] };

/** Recent logins and failed attempts. */
export function LoginHistory({ lang, rows }: HistoryProps) {
  const t = securityWords[lang];
  if (rows.length === 0) return <EmptyState title={t.none} />;
  return (
    <DataTable caption={t.history} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{t.at}</HeadCell>
        <HeadCell>{t.outcome}</HeadCell>
      </HeadRow>
      <Rows>
        {rows.map(({ at, outcome }) => (
          <Row key={`${at.getTime()} ${outcome}`}>
            <RowHead at="when" className="figures whitespace-nowrap">
              {formatDateTime(at, lang)}
            </RowHead>
            <Cell at="what" className={outcome === "succeeded" ? "" : "font-semibold"}>
              {t.outcomes[outcome]}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
