import { messagePath } from "./address";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { inboxWords } from "@/lib/words/messages";
import type { MessageHead } from "@/lib/mail/queries";

/** Messages, one a row; the whole row is the link. */
export function MessageList({ lang, rows }: { lang: Language; rows: readonly MessageHead[] }) {
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
