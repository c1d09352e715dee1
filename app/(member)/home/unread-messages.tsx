import { messagePath } from "../messages/address";
import { Surface } from "@/components/ui/surface";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { homeWords } from "@/lib/words/home";
import type { MessageHead } from "@/lib/mail/queries";

/** The newest messages that are not read. */
export function UnreadMessages({ lang, rows }: { lang: Language; rows: readonly MessageHead[] }) {
  const t = homeWords[lang];
  return (
    <Surface heading={t.messages} id="messages">
      {rows.length === 0 && <p className="text-quiet">{t.messagesNone}</p>}
      <ul className="grid gap-2 empty:hidden">
        {rows.map((row) => (
          <li key={row.messageId}>
            <a href={messagePath(row.messageId)}>{row.subject}</a>
            <span className="figures block text-small text-quiet">
              {formatDateTime(row.createdAt, lang)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/messages">{t.messagesAll}</a>
      </p>
    </Surface>
  );
}
