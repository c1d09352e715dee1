import type { Language } from "@/lib/kernel/language";
import { languages } from "@/lib/kernel/language";
import { formatDateTime } from "@/lib/kernel/format";
import { type OwnDataFile, ownDataFileWords } from "@/lib/words/own-data";
import { byteOrderMark } from "./text";

type Facts = {
  readonly issuerName: string;
  readonly role: "basic" | "family";
  readonly at: Date;
  readonly files: readonly OwnDataFile[];
};

/** Renders README.txt: the meaning of each file, in Japanese and English. */
export function renderReadme(facts: Facts): string {
  const parts = languages.map((lang) => partOf(lang, facts));
  return `${byteOrderMark}${parts.join("\n\n----------\n\n")}\n`.replaceAll("\n", "\r\n");
}

function partOf(lang: Language, { issuerName, role, at, files }: Facts): string {
  const t = ownDataFileWords[lang];
  const listed = files.map((file) => `${file}\n  ${t.files[file]}`);
  return [
    t.title(issuerName),
    t.madeAt(formatDateTime(at, lang)),
    role === "basic" ? t.basicScope : t.familyScope,
    t.reading,
    ...listed,
    t.leftOut,
    t.keep,
  ].join("\n\n");
}
