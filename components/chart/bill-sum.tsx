import type { ReactNode } from "react";
import { formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

type Props = {
  lang: Language;
  caption: string;
  captionHidden?: boolean;
  previousYen: number;
  receivedYen: number;
  newYen: number;
  balanceYen: number;
  billedYen: number;
  /** Why E differs from D: what revolves, or what is carried over as credit. */
  note?: ReactNode;
};

const cell = "border-t border-line py-3 align-top";

/** A − B + C = D, and E, as a sum that can be followed line by line. */
export function BillSum(props: Props) {
  const { lang, caption, captionHidden = false, note } = props;
  const t = componentWords[lang];
  return (
    <div className="grid gap-3">
      <table className="figures w-full border-collapse">
        <caption className={captionHidden ? "sr-only" : "pb-2 text-left font-bold"}>
          {caption}
        </caption>
        <tbody>
          <SumRow letter="A" label={t.billA} amount={formatYen(props.previousYen, lang)} />
          <SumRow letter="B" label={t.billB} sign="−" amount={formatYen(props.receivedYen, lang)} />
          <SumRow letter="C" label={t.billC} sign="＋" amount={formatYen(props.newYen, lang)} />
        </tbody>
        <tbody className="border-t-2 border-ink font-bold">
          <SumRow letter="D" label={t.billD} amount={formatYen(props.balanceYen, lang)} />
        </tbody>
        <tfoot className="font-bold text-indigo">
          <SumRow letter="E" label={t.billE} amount={formatYen(props.billedYen, lang)} />
        </tfoot>
      </table>
      {note && <div className="text-small">{note}</div>}
    </div>
  );
}

type RowProps = { letter: string; label: string; sign?: string; amount: string };

function SumRow({ letter, label, sign, amount }: RowProps) {
  return (
    <tr>
      <th scope="row" className={`${cell} pr-2 text-left font-[inherit]`}>
        <span className="inline-block w-7">{letter}</span>
        {label}
      </th>
      <td className={`${cell} text-right whitespace-nowrap`}>
        {sign && <span className="mr-1">{sign}</span>}
        {amount}
      </td>
    </tr>
  );
}
