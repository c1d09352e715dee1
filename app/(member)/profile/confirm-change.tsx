import { redirect } from "next/navigation";
import { ConfirmTable } from "@/components/form/confirm-table";
import { Note } from "@/components/ui/note";
import { isPasswordDue } from "@/lib/auth/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import { profileWords, profileAccountWords } from "@/lib/words/profile";
import { listOldAccountDebits } from "@/lib/members/queries/banks";
import { type ChangePreview, previewChange } from "@/lib/members/queries/profile";
import { type ChangeKind, valuesOf } from "@/lib/members/rules/values";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { bankNamesFor } from "./bank-names";
import { ChangePage, oneOf, type Query } from "./change-page";
import { pathOf } from "./change-paths";
import { CoolingOffNote, OldAccountNote } from "./effect-notes";
import { AcceptForm, profileSentences } from "./form";
import { valueLines } from "./value-lines";

type Props = { actor: MemberActor; kind: ChangeKind; query: Query };

/** 確認: what was and what will be, when, and the press that makes it so. */
export async function ConfirmChange({ actor, kind, query }: Props) {
  const lang = await requestLanguage();
  const flash = await readFlash(query.e);
  const typed = valuesOf(kind, flash.values);
  const preview = await previewChange(actor, kind, typed);
  const token = oneOf(query, "e");
  const isAccount = kind === "debit_account";
  const place = isAccount ? `&bank=${typed.bankCode}&branch=${typed.branchCode}` : "";
  const form = `${pathOf[kind]}?e=${token}${place}`;
  if (!preview.ok) redirect(Object.keys(flash.values).length > 0 ? form : pathOf[kind]);
  const errors = profileSentences(lang, flash.errors);
  return (
    <ChangePage {...{ actor, lang, kind, errors }} step={1}>
      <Changes lang={lang} actor={actor} kind={kind} preview={preview.value} />
      <CoolingOffNote lang={lang} hold={preview.value.hold} />
      {isAccount ? (
        <>
          <ZeroNote lang={lang} typed={typed.accountNumber ?? ""} />
          <OldAccountNote lang={lang} debits={await listOldAccountDebits(actor)} />
        </>
      ) : (
        <p>{profileWords[lang].whens[kind]}</p>
      )}
      <AcceptForm
        lang={lang}
        errors={errors}
        action={`${pathOf[kind]}/accept`}
        hidden={typed}
        idempotencyKey={flash.values.idempotencyKey ?? crypto.randomUUID()}
        isPasswordDue={await isPasswordDue(actor)}
        mendHref={form}
      />
    </ChangePage>
  );
}

type ChangesProps = {
  lang: Language;
  actor: MemberActor;
  kind: ChangeKind;
  preview: Pick<ChangePreview, "before" | "after">;
};

/** Before and after, item by item. */
export async function Changes({ lang, actor, kind, preview }: ChangesProps) {
  const t = profileWords[lang];
  const { before, after } = preview;
  const was = valueLines(lang, kind, before, {
    names: await bankNamesFor(actor, kind, before),
    isMasked: true,
  });
  const willBe = valueLines(lang, kind, after, { names: await bankNamesFor(actor, kind, after) });
  const changes = willBe.map(({ item, text }, at) => ({
    item,
    before: was[at]?.text || null,
    after: text || t.none,
  }));
  return <ConfirmTable lang={lang} caption={t.confirmCaption} changes={changes} />;
}

/** That a short account number was filled up. */
function ZeroNote({ lang, typed }: { lang: Language; typed: string }) {
  const digits = typed.normalize("NFKC").replaceAll(/\D/g, "");
  if (digits.length >= 7) return null;
  return (
    <Note>
      <p>{profileAccountWords[lang].zeroFilled(digits)}</p>
    </Note>
  );
}
