const smallKana = "ァィゥェォャュョッヮヵヶ";
const largeKana = "アイウエオヤユヨツワカケ";

/**
 * What is compared when a bank or branch is looked for: width, case, hiragana and small kana make no
 * difference, nor do spaces and long vowels.
 */
export function searchTextOf(text: string): string {
  const katakana = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[ぁ-ゖ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60))
    .replaceAll(/[ァィゥェォャュョッヮヵヶ]/g, (letter) => {
      return largeKana[smallKana.indexOf(letter)] ?? letter;
    });
  return katakana.replaceAll(/[\s\-‐-―−ー・.]/g, "");
}

/** What to look for: 銀行 and 支店 at the end say nothing, since the list leaves them out. */
export function soughtOf(typed: string): string {
  const folded = searchTextOf(typed);
  const shorter = folded.replace(/(銀行|ギンコウ|支店|シテン|出張所)$/, "");
  return shorter === "" ? folded : shorter;
}

/** A bank as people call it; the list says みずほ and means みずほ銀行. */
export function bankTitleOf(code: string, name: string): string {
  const isBank = code < "1000" || code === "9900";
  return isBank && !name.includes("銀行") ? `${name}銀行` : name;
}
