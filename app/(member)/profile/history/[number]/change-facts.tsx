import { DefinitionRows, type DefinitionRow } from "@/components/ui/definition-rows";
import { Icon } from "@/components/ui/icon";
import type { MemberActor } from "@/lib/kernel/actor";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";
import { listOldAccountDebits } from "@/lib/members/queries/banks";
import type { ChangeView } from "@/lib/members/queries/history";
import { CoolingOffNote, OldAccountNote } from "../../effect-notes";
import { StateTag } from "../change-table";

type Props = { lang: Language; actor: MemberActor; view: ChangeView };

/** The receipt: number, status, when it takes effect, what comes next. */
export async function ChangeFacts({ lang, actor, view }: Props) {
  const t = profileWords[lang];
  const isPending = view.status === "pending";
  const isAccount = view.kind === "debit_account";
  return (
    <>
      <div className="surface grid max-w-form gap-4 p-5 rail:p-7" role="status">
        {isPending && (
          <h2 className="flex items-center gap-2 text-subheading">
            <Icon name="circleCheck" className="size-6 text-indigo" />
            {t.done}
          </h2>
        )}
        <DefinitionRows rows={rowsOf(lang, view)} />
        {isPending && <p>{isAccount ? t.next.account : t.next.notice}</p>}
        {view.status === "refused" && <p>{t.next.refusedWay}</p>}
      </div>
      <CoolingOffNote lang={lang} coolingOff={view.hold} />
      {isPending && isAccount && (
        <OldAccountNote lang={lang} debits={await listOldAccountDebits(actor)} />
      )}
    </>
  );
}

function rowsOf(lang: Language, view: ChangeView): DefinitionRow[] {
  const t = profileWords[lang];
  const rows: DefinitionRow[] = [
    { term: t.receiptNo, value: <b className="figures">{view.receiptNo}</b> },
    { term: t.state, value: <StateTag lang={lang} status={view.status} /> },
    { term: t.madeAt, value: formatDateTime(view.madeAt, lang) },
  ];
  if (view.status === "pending") rows.push({ term: t.when, value: t.whens[view.kind] });
  if (view.endedAt) rows.push({ term: t.endedAt, value: formatDateTime(view.endedAt, lang) });
  if (view.reason) rows.push({ term: t.reason, value: view.reason });
  return rows;
}
