import { Icon } from "@/components/ui/icon";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

/** The card centre's contact data. Hours are "HH:MM" in Japan. */
export type Contact = { phone: string; opensAt: string; closesAt: string; lossPhone?: string };

type Props = {
  lang: Language;
  contact: Contact;
  /** Also shows the number for lost cards. */
  withLoss?: boolean;
  /** A further line: what to have at hand, あす9:00から受け付けます … */
  note?: string;
};

/** The card centre's number, as a link that dials it, and its hours. */
export function HelpContact({ lang, contact, withLoss = false, note }: Props) {
  const t = componentWords[lang];
  return (
    <div className="grid gap-2">
      <PhoneLine name={t.callCentre} phone={contact.phone} />
      <p className="text-small text-quiet">{hoursOf(contact, lang)}</p>
      {note && <p>{note}</p>}
      {withLoss && contact.lossPhone && <PhoneLine name={t.lossDesk} phone={contact.lossPhone} />}
    </div>
  );
}

function PhoneLine({ name, phone }: { name: string; phone: string }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span>{name}</span>
      <a
        href={`tel:${phone}`}
        className="figures inline-flex items-center gap-1.5 text-subheading font-bold"
      >
        <Icon name="phone" className="size-4" />
        {phone}
      </a>
    </p>
  );
}

/** "9:00–21:00 年中無休" */
export function hoursOf(contact: Contact, lang: Language): string {
  const [opens, closes] = [contact.opensAt, contact.closesAt].map((time) => time.replace(/^0/, ""));
  return componentWords[lang].callHours(opens ?? "", closes ?? "");
}
