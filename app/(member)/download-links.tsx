import { activityWords } from "@/lib/words/activity";
import type { Language } from "@/lib/kernel/language";

type Props = {
  lang: Language;
  /** The URL of the download in a format. */
  hrefOf: (format: string) => string;
  /** The URL of the PDF, if there is one. */
  sheet?: { readonly href: string; readonly label: string };
};

/** The download links of a list. */
export function DownloadLinks({ lang, hrefOf, sheet }: Props) {
  const t = activityWords[lang];
  const links = [
    ["csv-sjis", t.csvShort],
    ["csv-utf8", t.csvFull],
    ["ofx", t.ofx],
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      {sheet && (
        <li>
          <a href={sheet.href} className="inline-flex min-h-11 items-center">
            {sheet.label}
          </a>
        </li>
      )}
      {links.map(([format, label]) => (
        <li key={format}>
          <a href={hrefOf(format)} download className="inline-flex min-h-11 items-center">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
