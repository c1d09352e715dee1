import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { formatDateTime } from "@/lib/kernel/format";
import { inboxWords } from "@/lib/words/messages";
import { viewMessage } from "@/lib/mail/queries";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../member-frame";
import { MarkReadForm } from "../form";
import { MessageBody } from "../message-body";

export async function generateMetadata(): Promise<Metadata> {
  return { title: inboxWords[await requestLanguage()].title };
}

type Props = { params: Promise<{ id: string }> };

/** One message, as it was mailed. */
export default async function MessagePage({ params }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const message = await viewMessage(actor, (await params).id);
  if (!message) notFound();
  const { subject, body, createdAt, isRead, messageId, language } = message;
  const breadcrumb = [{ label: inboxWords[lang].title, href: "/messages" }, { label: subject }];
  return (
    <MemberFrame actor={actor} current="messages" breadcrumb={breadcrumb}>
      <PageHeading lead={formatDateTime(createdAt, lang)}>{subject}</PageHeading>
      <Surface>
        <MessageBody lang={language} body={body} />
      </Surface>
      {isRead ? null : <MarkReadForm lang={lang} messageId={messageId} />}
      <p>
        <a href="/messages">{inboxWords[lang].back}</a>
      </p>
    </MemberFrame>
  );
}
