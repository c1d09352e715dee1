import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/kernel/format";
import { deskCardWords, deskWords, supportWords } from "@/lib/words/desk";
import type { Language } from "@/lib/kernel/language";
import type { MemberFile } from "@/lib/support/queries/member-file";

/** The member's data, masked, and the state of their logins. */
export function Person({ lang, file }: { lang: Language; file: MemberFile }) {
  const t = supportWords[lang].file;
  const at = (instant: Date) => formatDateTime(instant, lang);
  const statuses: Readonly<Record<string, string>> = t.cardStatus;
  const rows = [
    { term: t.name, value: file.name },
    { term: t.role, value: deskWords[lang].search[file.role] },
    {
      term: t.cards,
      value: (
        <ul>
          {file.cards.map((card) => (
            <li key={card.tail} className="flex flex-wrap gap-x-2">
              <span className="figures">{card.tail}</span>
              <span className="text-quiet">
                {card.isLockedOut ? deskCardWords[lang].isLockedOut : statuses[card.status]}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: t.phones,
      value: <span className="figures">{file.phones.join(" / ") || t.none}</span>,
      note: supportWords[lang].check.callBack,
    },
    { term: t.email, value: file.email ?? t.none },
    {
      term: t.registration,
      value: file.registeredAt ? t.registeredAt(at(file.registeredAt)) : t.notRegistered,
    },
    {
      term: t.login,
      value: file.lockedSince ? (
        <Tag kind="bad">{t.lockedSince(at(file.lockedSince))}</Tag>
      ) : (
        t.notLocked
      ),
    },
    {
      term: t.door,
      value: file.cardLockedSince ? (
        <Tag kind="bad">{t.cardLockedSince(at(file.cardLockedSince))}</Tag>
      ) : (
        t.doorOpen
      ),
    },
  ];
  return (
    <Surface heading={t.person} id="person">
      <DefinitionRows rows={rows} />
    </Surface>
  );
}
