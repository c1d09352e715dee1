import { mailWords } from "@/lib/kernel/words/mail";
import type { MailTemplate, SecretTemplate } from "./rules";

export type Centre = { readonly name: string; readonly phone: string; readonly hours: string };

export type MailText = { readonly subject: string; readonly body: string };

/** The Japanese text of a notice, then the same in English. */
export function renderNotice(
  template: MailTemplate,
  facts: { readonly name: string; readonly centre: Centre; readonly withCall: boolean },
): MailText {
  const bodies = (["ja", "en"] as const).map((language) => {
    const words = mailWords[language];
    const call = facts.withCall ? [words.unexpected(facts.centre)] : [];
    return [
      words.greeting(facts.name),
      words[template].body(facts.centre),
      ...call,
      words.genuine,
      words.signature(facts.centre),
    ].join("\n\n");
  });
  return { subject: mailWords.ja[template].subject, body: bodies.join("\n\n――――――――\n\n") };
}

/** The text of a one-time code or a user ID; it exists in the mail alone. */
export function renderSecret(template: SecretTemplate, code: string, centre: Centre): MailText {
  const bodies = (["ja", "en"] as const).map((language) => {
    const words = mailWords[language];
    return [words[template].body(code), words.genuineSecret, words.signature(centre)].join("\n\n");
  });
  return { subject: mailWords.ja[template].subject, body: bodies.join("\n\n――――――――\n\n") };
}

/** The same text as plain HTML: paragraphs, nothing to click. */
export function renderHtml({ subject, body }: MailText): string {
  const paragraphs = body
    .split("\n\n")
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`)
    .join("\n");
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title>
</head><body style="font-family:sans-serif;line-height:1.7;max-width:38em">${paragraphs}</body></html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
