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
import { DefinitionRows } from "@/components/ui/definition-rows";
import type { Language } from "@/lib/kernel/language";
import { type Block, blocksOf } from "@/lib/mail/format";

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

/** A message as it was sent; the facts as a list, how to tell it is genuine below a line. */
function MessageBody({ lang, body }: { lang: Language; body: string }) {
  const blocks = blocksOf(body);
  const end = blocks.findIndex(({ kind }) => kind === "rule");
  const [above, below] = end < 0 ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end + 1)];
  return (
    <div lang={lang} className="grid gap-4">
      <Blocks blocks={above} />
      {below.length > 0 && (
        <div className="grid gap-3 border-t border-line pt-4 text-small text-quiet">
          <Blocks blocks={below} />
        </div>
      )}
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, at) => {
    if (block.kind === "text") {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
        <p key={at} className="break-words whitespace-pre-line">
          {block.text}
        </p>
      );
    }
    if (block.kind === "rule") return null;
    const rows = block.rows.map(([term, value]) => ({ term, value }));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
      <div key={at} className="border-y border-line">
        <DefinitionRows rows={rows} />
      </div>
    );
  });
}
