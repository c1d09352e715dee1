import type { Query } from "@/lib/kernel/url";
import { listPath, messagePath, readList } from "./address";
import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { inboxWords, topicWords } from "@/lib/words/messages";
import { listMessages, type MessageHead } from "@/lib/mail/queries";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../member-frame";
import { MarkReadForm } from "./form";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: inboxWords[await requestLanguage()].title };
}

type Props = { searchParams: Promise<Query> };

/** Every mail the portal ever sent to this member. */
export default async function MessagesPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = inboxWords[lang];
  const { cursor } = readList(await searchParams);
  const { rows, unread, nextCursor } = await listMessages(actor, cursor || undefined);
  return (
    <MemberFrame actor={actor} current="messages">
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <div className="flex flex-wrap items-center gap-3">
        {unread > 0 && <MarkReadForm lang={lang} />}
        <LinkButton href="/messages/settings" variant="secondary" size="small">
          {topicWords[lang].open}
        </LinkButton>
      </div>
      <Surface padding="rows">
        <MessageList lang={lang} rows={rows} />
      </Surface>
      <Pager
        lang={lang}
        newerHref={cursor ? listPath() : null}
        olderHref={nextCursor && listPath(nextCursor)}
      />
    </MemberFrame>
  );
}

/** Messages, one a row; the whole row is the link. */
function MessageList({ lang, rows }: { lang: Language; rows: readonly MessageHead[] }) {
  const t = inboxWords[lang];
  if (rows.length === 0) return <EmptyState title={t.none}>{t.noneWhy}</EmptyState>;
  return (
    <ul className="[&>li+li]:border-t">
      {rows.map((row) => (
        <li key={row.messageId} className="border-line">
          <a
            href={messagePath(row.messageId)}
            className="group grid gap-0.5 py-3.5 text-ink no-underline"
          >
            <span className={`group-hover:underline ${row.isRead ? "" : "font-semibold"}`}>
              {row.subject} {!row.isRead && <Tag kind="fixed">{t.unread}</Tag>}
            </span>
            <span className="figures text-small text-quiet">
              {formatDateTime(row.createdAt, lang)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
