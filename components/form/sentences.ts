import type { FieldErrors } from "./field";

/** The words of a refusal code: the same wherever it stands, under another field, or by field. */
export type Sentence =
  | string
  | { readonly field: string; readonly text: string }
  | { readonly byField: Readonly<Record<string, string>>; readonly otherwise: string };

/** Words that stand under a field, whichever field was refused. */
export function at(field: string, text: string): Sentence {
  return { field, text };
}

/** Words of their own for each field; `otherwise` for any other field. */
export function byField(words: Readonly<Record<string, string>>, otherwise: string): Sentence {
  return { byField: words, otherwise };
}

/**
 * The sentences of the refusal codes a form came back with. `Code` is the union of what the command and the
 * shape can refuse: a code without words does not compile. `otherwise` answers a code that is none of them
 * (a forged field, or a form that was open while a new version was installed).
 */
export function sentences<Code extends string>(
  codes: FieldErrors,
  words: Readonly<Record<Code, Sentence>>,
  otherwise: string,
): FieldErrors {
  const known = new Map<string, Sentence>(Object.entries(words));
  const entries = Object.entries(codes).map(([name, code]) => {
    const field = fieldOf(name);
    const sentence = known.get(code) ?? otherwise;
    if (typeof sentence === "string") return [field, sentence];
    if ("text" in sentence) return [sentence.field, sentence.text];
    return [field, sentence.byField[field] ?? sentence.otherwise];
  });
  return Object.fromEntries(entries);
}

/** A part of a date stands for the date; the key of a form is no field a reader can see. */
function fieldOf(name: string): string {
  return name === "idempotencyKey" ? "" : name.replace(/(Year|Month|Day)$/, "");
}
