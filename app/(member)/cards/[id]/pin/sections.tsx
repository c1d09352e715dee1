import { Receipt } from "@/components/form/receipt";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { PinRequest, PinView } from "@/lib/cards/queries/pin";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { pinWords } from "@/lib/words/cards";
import { issuer } from "@/lib/platform/issuer";

/** 完了: the receipt; the PIN itself is never shown. */
export function PinDone(props: { lang: Language; request: PinRequest; tail: string }) {
  const { lang, request, tail } = props;
  const t = pinWords[lang];
  const rows = [
    { term: t.doneAt, value: formatDateTime(request.queuedAt, lang) },
    { term: t.title, value: tail },
  ];
  const next = (
    <>
      <p>{t.doneNext}</p>
      <p className="text-quiet">{t.doneSafe}</p>
    </>
  );
  return (
    <Receipt
      lang={lang}
      title={t.done}
      number={request.receiptNo}
      rows={rows}
      next={next}
      home={{ href: "/cards", label: t.back }}
    />
  );
}

type ClosedProps = {
  lang: Language;
  refusal: NonNullable<PinView["refusal"]>;
  coolingOff: PinView["hold"];
};

/** Why it cannot be changed now, and what to do. */
export function PinClosed({ lang, refusal, coolingOff }: ClosedProps) {
  const t = pinWords[lang];
  const held = coolingOff?.until
    ? t.heldUntil(formatDateTime(coolingOff.until, lang))
    : t.heldByLetter;
  const { phone } = issuer();
  const { lost, ended, stopped, frozen, lifting } = t.closedBy;
  const called = { lost: lost(phone), ended: ended(phone), stopped: stopped(phone) };
  const sentences = { ...called, frozen, lifting, held, "no-key": t.noKey(phone) };
  return (
    <div className="grid max-w-form gap-6">
      <Note title={t.closedTitle}>
        <p>{sentences[refusal]}</p>
      </Note>
      <LinkButton href="/cards" variant="secondary">
        {t.back}
      </LinkButton>
    </div>
  );
}

/** The state of the previous change. */
export function LastRequest({ lang, request }: { lang: Language; request: PinRequest }) {
  const t = pinWords[lang];
  if (request.state === "accepted" || request.state === "withdrawn") return null;
  return (
    <Note title={t.requestHeading}>
      <p>{t.request[request.state]}</p>
      {request.reason && <p>{t.reason(request.reason)}</p>}
      <p className="figures text-small text-quiet">
        {request.receiptNo} · {formatDateTime(request.queuedAt, lang)}
      </p>
    </Note>
  );
}

/** The rules a PIN has to meet. */
export function PinRules({ lang }: { lang: Language }) {
  const t = pinWords[lang];
  return (
    <section aria-labelledby="pin-rules" className="grid gap-1 text-small">
      <h2 id="pin-rules" className="font-bold">
        {t.rules}
      </h2>
      <ul className="list-disc pl-5 text-quiet">
        {t.ruleList.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
