import type { Query } from "@/lib/kernel/url";
import { listPath, readList } from "./address";
import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { topicWords, inboxWords } from "@/lib/words/messages";
import { listMessages } from "@/lib/mail/queries";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../member-frame";
import { MarkReadForm } from "./form";
import { MessageList } from "./message-list";

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
