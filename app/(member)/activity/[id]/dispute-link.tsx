import { casePath } from "../../disputes/address";
import { LinkButton } from "@/components/ui/button";
import type { OpenCase } from "@/lib/disputes/queries/guide";
import { openRefusal } from "@/lib/disputes/rules";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";
import type { CardTransactionDetail } from "@/lib/ledger/queries/card-transaction";

type Props = { lang: Language; transaction: CardTransactionDetail; openCase: OpenCase | null };

/** Link to report a card transaction, or to its open case. */
export function DisputeLink({ lang, transaction, openCase }: Props) {
  const t = disputeWords[lang];
  if (openCase && !openCase.isReadable) return <p>{t.openCaseElse}</p>;
  if (openCase) {
    return (
      <p>
        {t.openCase(openCase.receiptNo)} <a href={casePath(openCase.receiptNo)}>{t.toCase}</a>
      </p>
    );
  }
  if (openRefusal({ kind: transaction.kind, hasOpenCase: false })) return null;
  return (
    <p>
      <LinkButton href={`${transaction.href}/dispute`} variant="secondary">
        {t.start}
      </LinkButton>
    </p>
  );
}
