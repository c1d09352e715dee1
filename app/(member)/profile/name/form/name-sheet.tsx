import type { ReactNode } from "react";
import { formatDate } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { profileWords, profileFormWords, profileWayWords } from "@/lib/words/profile";
import type { NameFormView } from "@/lib/members/queries/name-form";
import { ValueBlock } from "../../change-values";

type Centre = { readonly name: string; readonly phone: string };
type Props = { lang: Language; known: NameFormView; centre: Centre };

const cellClass = "border border-quiet px-3 py-2 text-left align-top font-normal";

/** The paper form: known data filled in, space for the rest. */
export function NameSheet({ lang, known, centre }: Props) {
  const t = profileWayWords[lang];
  const f = profileFormWords[lang];
  const filled = [
    [profileWords[lang].name, `${known.familyName} ${known.givenName}`],
    [t.nameKana, `${known.familyNameKana} ${known.givenNameKana}`],
    [t.birthDate, formatDate(known.birthDate, lang, { year: true, weekday: false })],
    [t.formCard, known.cardTail],
    [
      profileWords[lang].kinds.address,
      <ValueBlock key="address" lang={lang} kind="address" values={known.contact} />,
    ],
    [f.phone, known.contact.phone ?? ""],
    [f.mobile, known.contact.mobile ?? ""],
  ] as const;
  const blank = [t.formFamily, t.formGiven, t.nameKana, t.formReason, t.formDate, t.formSign];
  return (
    <div className="grid max-w-[46rem] gap-6">
      <SheetTable caption={t.formMember} rows={filled.map(([term, text]) => [term, text, false])} />
      <SheetTable caption={t.formNew} rows={blank.map((term) => [term, "", true])} />
      <div>
        <h2 className="text-subheading">{t.formDocuments}</h2>
        <ul className="mt-2 grid gap-2">
          {[t.nameDocument1, t.nameDocument2, t.nameDocument3].map((document) => (
            <li key={document} className="flex gap-3">
              <span aria-hidden="true" className="mt-1 size-5 shrink-0 border border-quiet" />
              {document}
            </li>
          ))}
        </ul>
      </div>
      <p>
        {t.formTo}: {centre.name}
        {" ・ "}
        {t.formPhone}: <span className="figures whitespace-nowrap">{centre.phone}</span>
      </p>
    </div>
  );
}

type Row = readonly [term: string, text: ReactNode, isTall: boolean];

function SheetTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="pb-2 text-left text-subheading font-bold">{caption}</caption>
      <tbody>
        {rows.map(([term, text, isTall]) => (
          <tr key={term}>
            <th scope="row" className={`${cellClass} w-2/5 bg-sunk sm:w-48`}>
              {term}
            </th>
            <td className={`${cellClass} ${isTall ? "h-14" : ""}`}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
