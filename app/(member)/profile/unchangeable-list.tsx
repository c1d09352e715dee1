import { DefinitionRows, type DefinitionRow } from "@/components/ui/definition-rows";
import { VisuallyHidden } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";
import { type KindView, viewOwnName } from "@/lib/members/queries/profile";
import { changePath, receiptPath } from "./address";
import { bankNamesFor, ValueBlock } from "./change-values";

type Props = { lang: Language; actor: MemberActor; views: readonly KindView[] };

/** All profile values with pending changes and links to change them. */
export async function UnchangeableList({ lang, actor, views }: Props) {
  const t = profileWords[lang];
  const { familyName, givenName, familyNameKana, givenNameKana } = await viewOwnName(actor);
  const rows: DefinitionRow[] = [
    {
      term: t.name,
      value: `${familyName} ${givenName}`,
      note: `${familyNameKana} ${givenNameKana}`,
      action: <WayLink lang={lang} href="/profile/name" of={t.name} />,
    },
    ...(await Promise.all(views.map((view) => rowOf(lang, view)))),
  ];
  if (actor.role === "basic") {
    rows.push({
      term: t.bankPin,
      value: t.notOnline,
      action: <WayLink lang={lang} href="/profile/bank-pin" of={t.bankPin} />,
    });
  }
  return <DefinitionRows rows={rows} />;
}

function WayLink({ lang, href, of }: { lang: Language; href: string; of: string }) {
  const t = profileWords[lang];
  return (
    <a href={href}>
      {t.see}
      <VisuallyHidden>{t.changeOf(of)}</VisuallyHidden>
    </a>
  );
}

async function rowOf(lang: Language, view: KindView): Promise<DefinitionRow> {
  const t = profileWords[lang];
  const { kind, inForce, pending } = view;
  const names = await bankNamesFor(kind, inForce);
  return {
    term: t.kinds[kind],
    value: <ValueBlock {...{ lang, kind, names }} values={inForce} />,
    note: pending && (
      <>
        <Tag kind="hold">{t.states.pending}</Tag>{" "}
        <a href={receiptPath(pending.receiptNo)}>
          {t.pendingLink}
          <VisuallyHidden>{t.changeOf(t.kinds[kind])}</VisuallyHidden>
        </a>
      </>
    ),
    action: (
      <a href={changePath(kind)}>
        {t.change}
        <VisuallyHidden>{t.changeOf(t.kinds[kind])}</VisuallyHidden>
      </a>
    ),
  };
}
