import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { maskEmail } from "@/lib/kernel/mask";
import type { Language } from "@/lib/kernel/language";
import { isOn, isRequired, type Topic, topicsFor } from "@/lib/mail/rules/topics";
import { db } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { loadHasRevolved } from "../store";

export type MailSettingsView = {
  readonly language: Language;
  /** Masked; null if none is on file. */
  readonly address: string | null;
  readonly topics: readonly {
    readonly topic: Topic;
    readonly isRequired: boolean;
    readonly isOn: boolean;
  }[];
};

/** The reader's mail settings: topics, language and address. */
export async function viewMailSettings(actor: MemberActor): Promise<MailSettingsView> {
  const { accountId, cardmemberId, role } = actor;
  const owner = { accountId, cardmemberId };
  const [row, member, hasRevolved] = await Promise.all([
    db().mailSetting.findUnique({ where: { accountId_cardmemberId: owner } }),
    db().cardmember.findUniqueOrThrow({
      where: { accountId_cardmemberId: owner },
      select: { contactSealed: true },
    }),
    loadHasRevolved(db(), accountId),
  ]);
  const language = row?.language === "en" ? "en" : "ja";
  const { onTopics = [], offTopics = [] } = row ?? {};
  const choice = { language, onTopics, offTopics } as const;
  const contact = JSON.parse(openField(`Cardmember.contact:${cardmemberId}`, member.contactSealed));
  return {
    language,
    address: contact.email ? maskEmail(contact.email) : null,
    topics: topicsFor(role).map((topic) => ({
      topic,
      isRequired: isRequired(topic),
      isOn: isOn(topic, choice, hasRevolved),
    })),
  };
}
