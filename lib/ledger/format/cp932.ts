import Encoding from "encoding-japanese";

/** Characters that stand in Unicode twice, as the older of the two is written in CP932. */
const specials: Readonly<Record<string, readonly number[]>> = {
  "〜": [0x81, 0x60],
  "−": [0x81, 0x7c],
  "¢": [0x81, 0x91],
};

/** "？": what stands for a character CP932 lacks. */
const unknown: readonly number[] = [0x81, 0x48];

/** A kana whose voicing mark is a character of its own. */
const apart = /[\p{Script=Hiragana}\p{Script=Katakana}][\u3099\u309A]/gu;

/** Text in the Japanese code page of Windows. Never fails: what it lacks becomes "？". */
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
