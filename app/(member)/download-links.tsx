import { activityWords } from "@/lib/kernel/words/activity";
import type { Language } from "@/lib/kernel/words/define-words";

type Props = {
  lang: Language;
  /** The address of the download with the parameters given. */
  address: (parameters: { format: string }) => string;
};

/** The three ways to take rows home. */
export function DownloadLinks({ lang, address }: Props) {
  const t = activityWords[lang];
  const links = [
    ["csv-sjis", t.csvShort],
    ["csv-utf8", t.csvFull],
    ["ofx", t.ofx],
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      {links.map(([format, label]) => (
        <li key={format}>
          <a href={address({ format })} download className="inline-flex min-h-11 items-center">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
