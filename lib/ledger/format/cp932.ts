import Encoding from "encoding-japanese";

/** Characters with two code points in Unicode, mapped to the one CP932 has. */
const specials: Readonly<Record<string, readonly number[]>> = {
  "〜": [0x81, 0x60],
  "−": [0x81, 0x7c],
  "¢": [0x81, 0x91],
};

/** "？", which replaces characters that CP932 lacks. */
const unknown: readonly number[] = [0x81, 0x48];

/** A kana followed by a combining voicing mark. */
const apart = /[\p{Script=Hiragana}\p{Script=Katakana}][\u3099\u309A]/gu;

/** Encodes text in CP932, the Japanese code page of Windows. Never fails: unknown characters become "？". */
export function encodeCp932(text: string): Uint8Array<ArrayBuffer> {
  const known = new Map<string, readonly number[]>();
  const composed = text.replace(apart, (kana) => kana.normalize("NFC"));
  const bytes = new Uint8Array(composed.length * 2);
  let length = 0;
  for (const character of composed) {
    let code = known.get(character);
    if (!code) {
      code = codeOf(character);
      known.set(character, code);
    }
    bytes.set(code, length);
    length += code.length;
  }
  return bytes.slice(0, length);
}

function codeOf(character: string): readonly number[] {
  const special = specials[character];
  if (special) return special;
  if (character.length > 1) return unknown;
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return [unit];
  const code = Encoding.convert([unit], { from: "UNICODE", to: "SJIS" });
  return code.length === 1 && code[0] === 0x3f ? unknown : code;
}
