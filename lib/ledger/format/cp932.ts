import Encoding from "encoding-japanese";

/** Characters that stand in Unicode twice, as the older of the two is written in CP932. */
const specials: Readonly<Record<string, readonly number[]>> = {
  "〜": [0x81, 0x60],
  "−": [0x81, 0x7c],
  "¢": [0x81, 0x91],
};

/** "？": what stands for a character CP932 lacks. */
const unknown: readonly number[] = [0x81, 0x48];

/** Text in the Japanese code page of Windows. Never fails: what it lacks becomes "？". */
export function encodeCp932(text: string): Uint8Array<ArrayBuffer> {
  const known = new Map<string, readonly number[]>();
  const bytes: number[] = [];
  for (const character of text.normalize("NFC")) {
    let code = known.get(character);
    if (!code) {
      code = codeOf(character);
      known.set(character, code);
    }
    for (const byte of code) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
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
