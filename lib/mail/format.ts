import { businessDate } from "@/lib/kernel/business-date";
import { formatDate, formatDateTime, formatNumber, formatYen } from "@/lib/kernel/format";
import { present } from "@/lib/kernel/invariant";
import type { Language } from "@/lib/kernel/language";
import {
  mailWords,
  messageTexts,
  type SecretTemplate,
  type FactLabel,
  mailFactWords,
  type Centre,
  type Said,
} from "@/lib/words/mail";
import type { FactValue, MessagePlan } from "./rules/plan";

/** A mail as it is sent and as the inbox shows it. */
export type MailText = { readonly subject: string; readonly body: string };

export type Reader = {
  readonly name: string;
  readonly language: Language;
  readonly centre: Centre;
};

/** The line above the closing part that every mail has. */
const rule = "――――――――";
const factMark = "・";

/** The text of a message in the reader's language. Only this text is stored; blocksOf splits it again. */
export function renderMessage(
  plan: Pick<MessagePlan, "template" | "facts" | "withCall">,
  { name, language, centre }: Reader,
): MailText {
  const words = mailWords[language];
  const { line, labels } = mailFactWords[language];
  const { subject, happened, todo = "" } = messageTexts[language][plan.template];
  const facts = new Map(plan.facts.map(([label, value]) => [label, factText(value, language)]));
  const said: Said = {
    centre,
    of: (label: FactLabel) => present(facts.get(label), `${label} of ${plan.template}`),
  };
  const say = (sentence: typeof happened) =>
    typeof sentence === "string" ? sentence : sentence(said);
  const rows = [...facts].map(([label, value]) => `${factMark}${line(labels[label], value)}`);
  const paragraphs = [
    words.greeting(oneLine(name)),
    say(happened),
    rows.join("\n"),
    say(todo),
    plan.withCall ? words.unexpected(centre) : "",
    rule,
    words.genuine,
    words.signature(centre),
  ];
  return { subject, body: paragraphs.filter(Boolean).join("\n\n") };
}

/** The text of a mail with a one-time code or a user ID; with null in its place, as the inbox shows it. */
export function renderSecret(
  template: SecretTemplate,
  code: string | null,
  { language, centre }: Pick<Reader, "language" | "centre">,
): MailText {
  const words = mailWords[language];
  const { subject, body } = words[template];
  const shown = code ?? words.hidden;
  const paragraphs = [body(shown), rule, words.genuineSecret, words.signature(centre)];
  return { subject, body: paragraphs.join("\n\n") };
}

/** The same text for a letter, without the advice on telling genuine mail. */
export function letterBodyOf(body: string): string {
  const paragraphs = body.split("\n\n");
  const end = paragraphs.indexOf(rule);
  return [...paragraphs.slice(0, end), ...paragraphs.slice(-1)].join("\n\n");
}

function factText(value: FactValue, language: Language): string {
  if ("yen" in value) return formatYen(value.yen, language);
  if ("date" in value) return formatDate(businessDate(value.date), language, { year: true });
  if ("instant" in value) return formatDateTime(value.instant, language);
  if ("words" in value) return oneLine(value.words[language]);
  const { points, and } = mailFactWords[language];
  if ("points" in value) return points(formatNumber(value.points));
  return oneLine("list" in value ? value.list.join(and) : value.text);
}

/** Text from outside on one line, so that it cannot start a paragraph of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}

/** A part of a mail: a paragraph, labelled facts, or the line above the closing part. */
export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: "rule" };

/** Splits a text written by renderMessage or renderSecret into its parts. */
export function blocksOf(body: string): Block[] {
  return body.split("\n\n").map((text) => {
    if (text === rule) return { kind: "rule" };
    const lines = text.split("\n");
    const rows = lines.map((line) => /^・(.+?)(?:：|: )(.*)$/.exec(line));
    if (!rows.every((row) => row !== null)) return { kind: "text", text };
    return { kind: "facts", rows: rows.map(([, label = "", value = ""]) => [label, value]) };
  });
}
