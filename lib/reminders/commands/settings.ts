import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result } from "@/lib/kernel/result";
import type { Language } from "@/lib/kernel/language";
import { decideChoice, type Topic } from "@/lib/mail/rules/topics";
import { lockMailChoice, updateMailChoice, upsertLanguage } from "@/lib/mail/store/settings";
import { inTransaction } from "@/lib/platform/transaction";
import { loadHasRevolved } from "../store";

export type ChosenMailSettings = {
  readonly language: Language;
  /** The selected topics; a topic that cannot be switched off is sent in any case. */
  readonly topics: readonly Topic[];
};

/** Switches topics on and off and sets the language of mail; returns whether anything changed. */
export async function changeMailSettings(
  actor: MemberActor,
  { language, topics }: ChosenMailSettings,
): Promise<Result<"changed" | "same", never>> {
  const { accountId, cardmemberId, role } = actor;
  return inTransaction(async (tx) => {
    const before = await lockMailChoice(tx, actor);
    const hasRevolved = await loadHasRevolved(tx, accountId);
    const { choice, on, off } = decideChoice(before, topics, { role, hasRevolved });
    const isOther = (before.language ?? "ja") !== language;
    await updateMailChoice(tx, actor, { ...choice, language });
    if (on.length + off.length === 0 && !isOther) return done("same");
    await emit(tx, actor, {
      name: "mail-settings.changed",
      about: { accountId, cardmemberId },
      switchedOn: on,
      switchedOff: off,
      language: isOther ? language : null,
    });
    return done("changed");
  });
}

/** Stores the language a member chose for the site, which their mail uses too. */
export async function chooseLanguage(actor: MemberActor, language: Language): Promise<void> {
  const { accountId, cardmemberId } = actor;
  await inTransaction(async (tx) => {
    const about = { accountId, cardmemberId };
    if (!(await upsertLanguage(tx, about, { language, onlyFirst: false }))) return;
    await emit(tx, actor, { name: "language.chosen", about, language });
  });
}
