import { profileSentences } from "./form";
import type { FieldErrors } from "@/components/form/field";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import { viewKind } from "@/lib/members/queries/profile";
import type { ChangeKind, Values } from "@/lib/members/rules/values";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import type { Query } from "./change-page";

type FormValues = {
  readonly lang: Language;
  readonly errors: FieldErrors;
  /** What was typed, else what stands. */
  readonly values: Values;
  /** What was typed, and what a route put beside it. */
  readonly flash: Values;
};

/** What the form of a kind begins with. */
export async function formValuesOf(
  actor: MemberActor,
  kind: ChangeKind,
  query: Query,
): Promise<FormValues> {
  const lang = await requestLanguage();
  const flash = await readFlash(query.e);
  const errors = profileSentences(lang, flash.errors);
  const isTyped = Object.keys(flash.values).length > 0;
  const view = isTyped ? null : await viewKind(actor, kind);
  const values = view ? view.standing : flash.values;
  return { lang, errors, values, flash: flash.values };
}
