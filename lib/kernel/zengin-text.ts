/**
 * Text as single bytes of JIS X 0201. The standard allows in a field of kind C half-width
 * katakana, A–Z, 0–9, the space and . ( ) - / ,
 */
const space = 0x20;
const voiced = 0xde;
const halfVoiced = 0xdf;
const firstKana = 0xa6;

/** Large katakana in byte order from 0xB1; ヲ is separate, at 0xA6. */
const firstLargeKana = 0xb1;
const kana =
  "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/** Characters replaced by an allowed one. */
const otherForms: Readonly<Record<string, string>> = {
  "・": ".",
  "。": ".",
  "、": ",",
  "「": "(",
  "」": ")",
  ヰ: "イ",
  ヱ: "エ",
  ヮ: "ワ",
  ヵ: "カ",
  ヶ: "ケ",
  ー: "-",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
};

const smallKana = "ァィゥェォャュョッ";
const largeKana = "アイウエオヤユヨツ";

const byteOfKana = new Map<string, number>([
  ["ヲ", firstKana],
  ...Array.from(kana, (letter, index) => [letter, firstLargeKana + index] as const),
]);

/** Whether a field of kind C may contain the byte. */
export function isAllowedByte(byte: number): boolean {
  const isKana = byte >= firstKana && byte <= halfVoiced;
  const isDigit = byte >= 0x30 && byte <= 0x39;
  const isLetter = byte >= 0x41 && byte <= 0x5a;
  return isKana || isDigit || isLetter || " .()-/,".includes(String.fromCharCode(byte));
}

/**
 * Converts text to bytes: full-width to half-width, hiragana to katakana, small kana to large, ガ to two bytes.
 * Characters without a byte in the standard become a space.
 */
export function singleBytesOf(text: string): number[] {
  const joined = text.replaceAll("゛", "\u3099").replaceAll("゜", "\u309a");
  // Half-width kana become full-width first, then marks are split off; accents of Latin letters are dropped.
  const letters = joined
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  return Array.from(letters, byteOf);
}

function byteOf(letter: string): number {
  if (letter === "\u3099") return voiced;
  if (letter === "\u309a") return halfVoiced;
  const katakana = katakanaOf(letter);
  const plain = largeOf(otherForms[katakana] ?? katakana).toUpperCase();
  const kanaByte = byteOfKana.get(plain);
  if (kanaByte !== undefined) return kanaByte;
  const code = plain.length === 1 ? plain.charCodeAt(0) : space;
  return code < 0x80 && isAllowedByte(code) ? code : space;
}

function katakanaOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : letter;
}

function largeOf(letter: string): string {
  const place = smallKana.indexOf(letter);
  return place >= 0 ? (largeKana[place] ?? letter) : letter;
}

/** Converts bytes to text; half-width katakana stay half-width. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    text += String.fromCharCode(byte >= 0xa1 ? byte - 0xa1 + 0xff61 : byte);
  }
  return text;
}

/** Truncates to `width` bytes without separating a letter from its ﾞ or ﾟ. */
export function cutBytes(bytes: readonly number[], width: number): readonly number[] {
  if (bytes.length <= width) return bytes;
  const next = bytes[width];
  const isParted = next === voiced || next === halfVoiced;
  return bytes.slice(0, isParted ? width - 1 : width);
}
