import { componentWords } from "@/lib/words/components";
import { recoveryWords } from "@/lib/words/recovery";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import type { RecoveryKind } from "@/lib/registration/rules/recovery";

export type RecoverQuery = Record<string, string | string[] | undefined>;

/** What the words of each kind stand under, and its pages. */
export const recoveryPages = {
  user_id: { words: "userId", path: "/recover/user-id" },
  password: { words: "password", path: "/recover/password" },
} as const;

export async function recoverTitle(kind: RecoveryKind, query: RecoverQuery): Promise<string> {
  const lang = await requestLanguage();
  const { errors } = await readFlash(query.e);
  const { title } = recoveryWords[lang][recoveryPages[kind].words];
  return Object.keys(errors).length > 0 ? componentWords[lang].errorTitle(title) : title;
}
