import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { VisuallyHidden } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { deskWords } from "@/lib/words/desk";
import type { MemberHit } from "@/lib/support/queries";

type Props = { lang: Language; caption: string; hits: readonly MemberHit[] };

/** Members found. Opening one is audited, so it is a POST, not a link. */
export function MemberHits({ lang, caption, hits }: Props) {
  const t = deskWords[lang].search;
  return (
    <Surface padding="rows">
      <DataTable caption={caption} captionHidden onPhone="stacked">
        <HeadRow>
          <HeadCell>{t.name}</HeadCell>
          <HeadCell>{t.role}</HeadCell>
          <HeadCell>{t.card}</HeadCell>
          <HeadCell>{t.state}</HeadCell>
          <HeadCell>{t.action}</HeadCell>
        </HeadRow>
        <Rows>
          {hits.map((hit) => (
            <Row key={hit.cardmemberId}>
              <RowHead>{hit.name}</RowHead>
              <Cell label={t.role}>{t[hit.role]}</Cell>
              <Cell label={t.card}>
                <span className="figures">{hit.cardTail || componentWords[lang].none}</span>
              </Cell>
              <Cell label={t.state}>
                <LockState lang={lang} since={hit.lockedSince} />
              </Cell>
              <Cell label={t.action}>
                <OpenMember lang={lang} cardmemberId={hit.cardmemberId} name={hit.name} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Surface>
  );
}

function LockState({ lang, since }: { lang: Language; since: Date | null }) {
  const t = deskWords[lang].search;
  if (!since) return <Tag>{t.notLocked}</Tag>;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Tag kind="bad">{t.locked}</Tag>
      <span className="figures text-small text-quiet">{formatDateTime(since, lang)}</span>
    </span>
  );
}

type OpenProps = { lang: Language; cardmemberId: string; name?: string };

/** Opens a member's file for this clerk. */
export function OpenMember({ lang, cardmemberId, name }: OpenProps) {
  return (
    <Form action="/admin/members/open" layout="plain" hidden={{ cardmemberId }}>
      <SubmitButton size="small" variant="secondary">
        <span>
          {deskWords[lang].search.open}
          {name && <VisuallyHidden>{componentWords[lang].aside(name)}</VisuallyHidden>}
        </span>
      </SubmitButton>
    </Form>
  );
}
