import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { supportWords } from "@/lib/words/desk";
import type { Lock } from "@/lib/support/queries/member-file";

type Props = { lang: Language; locks: readonly Lock[] };

/** All lockouts of the member, who ended them and why. */
export function LockHistory({ lang, locks }: Props) {
  const t = supportWords[lang].file;
  return (
    <Section heading={t.history} id="history">
      {locks.length === 0 && <p className="text-quiet">{t.historyNone}</p>}
      {locks.length > 0 && (
        <Surface padding="rows">
          <DataTable caption={t.history} captionHidden onPhone="stacked">
            <HeadRow>
              <HeadCell>{t.historyLocked}</HeadCell>
              <HeadCell>{t.historyKind}</HeadCell>
              <HeadCell>{t.historyEnded}</HeadCell>
              <HeadCell>{t.historyBy}</HeadCell>
            </HeadRow>
            <Rows>
              {locks.map((lock) => (
                <LockRow key={`${lock.kind}${lock.lockedAt.getTime()}`} lang={lang} lock={lock} />
              ))}
            </Rows>
          </DataTable>
        </Surface>
      )}
    </Section>
  );
}

function LockRow({ lang, lock }: { lang: Language; lock: Lock }) {
  const t = supportWords[lang].file;
  const reasons: Readonly<Record<string, string>> = supportWords[lang].act.reasons;
  const reason = lock.endReason ? (reasons[lock.endReason] ?? lock.endReason) : null;
  const by = [lock.endedBy, reason].filter((part) => part !== null).join(" / ");
  return (
    <Row>
      <RowHead className="figures">{formatDateTime(lock.lockedAt, lang)}</RowHead>
      <Cell label={t.historyKind}>{t.kinds[lock.kind]}</Cell>
      <Cell label={t.historyEnded} className="figures">
        {lock.endedAt ? formatDateTime(lock.endedAt, lang) : t.stillLocked}
      </Cell>
      <Cell label={t.historyBy}>{by}</Cell>
    </Row>
  );
}
