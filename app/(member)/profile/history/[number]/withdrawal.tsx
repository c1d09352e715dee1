import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";
import type { ChangeView } from "@/lib/members/queries/history";
import { WithdrawForm } from "./form";

/** Whether a pending change can be taken back, and how. */
export function Withdrawal({ lang, view }: { lang: Language; view: ChangeView }) {
  const t = profileWords[lang];
  if (view.state !== "pending") return null;
  if (!view.canWithdraw) return <p className="text-small text-quiet">{t.withdrawLate}</p>;
  return (
    <div className="grid gap-2">
      <p className="text-small text-quiet">{t.withdrawWhy}</p>
      <WithdrawForm lang={lang} receiptNo={view.receiptNo} />
    </div>
  );
}
