import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { deskRecordWords } from "@/lib/words/desk";
import type { CoolingOff } from "@/lib/auth/rules/cooling-off";
import type { MemberRecords } from "@/lib/support/queries/member-records";
import { CaseLines } from "../../cases/case-lines";
import { RequestLines } from "../../requests/request-lines";
import { MessageLines } from "./message-lines";

type Props = { lang: Language; cardmemberId: string; records: MemberRecords };

/** The member's requests, cases and messages. */
export function Records({ lang, cardmemberId, records }: Props) {
  const t = deskRecordWords[lang];
  const { requests, cases, messages } = records;
  return (
    <>
      <Section heading={t.requests} id="requests">
        {requests.length > 0 ? (
          <Surface padding="rows">
            <RequestLines lang={lang} caption={t.requests} requests={requests} />
          </Surface>
        ) : (
          <p className="text-quiet">{t.requestsNone}</p>
        )}
      </Section>
      <Section heading={t.cases} id="cases">
        {cases.length > 0 ? (
          <Surface padding="rows">
            <CaseLines lang={lang} cases={cases} />
          </Surface>
        ) : (
          <p className="text-quiet">{t.casesNone}</p>
        )}
      </Section>
      <Section heading={t.messages} id="messages">
        <p className="text-quiet">{messages.length > 0 ? t.messagesWhy : t.messagesNone}</p>
        {messages.length > 0 && (
          <Surface padding="rows">
            <MessageLines lang={lang} cardmemberId={cardmemberId} messages={messages} />
          </Surface>
        )}
      </Section>
    </>
  );
}

/** The member's cooling-off and its end; nothing if there is none. */
export function CoolingOffNote({
  lang,
  coolingOff,
}: {
  lang: Language;
  coolingOff: CoolingOff | null;
}) {
  if (!coolingOff) return null;
  const t = deskRecordWords[lang];
  const until =
    coolingOff.why === "letter" ? t.heldByLetter : t.heldUntil(whenOf(lang, coolingOff.until));
  return (
    <Note title={`${t.hold}　${until}`}>
      <p>{t.holdWhy}</p>
    </Note>
  );
}

function whenOf(lang: Language, until: Date): string {
  return formatDateTime(until, lang);
}
