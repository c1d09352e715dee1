import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Note } from "@/components/ui/note";
import { isPasswordDue } from "@/lib/auth/queries";
import type { Language } from "@/lib/kernel/language";
import { listOldAccountDebits } from "@/lib/members/queries/banks";
import { previewChange } from "@/lib/members/queries/profile";
import { type Values, valuesOf } from "@/lib/members/rules/values";
import { type Query, withQuery } from "@/lib/kernel/url";
import { oneText } from "@/lib/platform/http/address";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { profileAccountWords, profileWords } from "@/lib/words/profile";
import { changePath, type FormKind, formKindOf, placePath } from "../../address";
import { ChangePage, requireKind, titleOf } from "../../change-page";
import { Changes } from "../../change-values";
import { CoolingOffNote, OldAccountNote } from "../../effect-notes";
import { AcceptForm, profileSentences } from "../../form";

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const kind = formKindOf((await params).kind);
  return kind ? titleOf(kind, searchParams) : {};
}

/** 確認: old and new values, when the change takes effect, and the button that makes it. */
export default async function ConfirmChangePage({ params, searchParams }: Props) {
  const { actor, kind } = await requireKind((await params).kind);
  const lang = await requestLanguage();
  const { e } = await searchParams;
  const flash = await readFlash(e);
  const typed = valuesOf(kind, flash.values);
  const preview = await previewChange(actor, kind, typed);
  const form = formPath(kind, typed, oneText.parse(e));
  if (!preview.ok) redirect(Object.keys(flash.values).length > 0 ? form : changePath(kind));
  const errors = profileSentences(lang, flash.errors);
  return (
    <ChangePage {...{ actor, lang, kind, errors }} step={1}>
      <Changes lang={lang} kind={kind} preview={preview.value} />
      <CoolingOffNote lang={lang} coolingOff={preview.value.hold} />
      {kind === "debit_account" ? (
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
        action={changePath(kind, "accept")}
        hidden={typed}
        idempotencyKey={flash.values.idempotencyKey ?? crypto.randomUUID()}
        isPasswordDue={await isPasswordDue(actor)}
        formHref={form}
      />
    </ChangePage>
  );
}

/** The form as it was filled in. */
function formPath(kind: FormKind, { bankCode = "", branchCode = "" }: Values, e: string): string {
  if (kind !== "debit_account") return withQuery(changePath(kind), { e });
  return placePath({ e, bank: bankCode, branch: branchCode });
}

/** Says that a short account number was padded. */
function ZeroNote({ lang, typed }: { lang: Language; typed: string }) {
  const digits = typed.normalize("NFKC").replaceAll(/\D/g, "");
  if (digits.length >= 7) return null;
  return (
    <Note>
      <p>{profileAccountWords[lang].zeroFilled(digits)}</p>
    </Note>
  );
}
