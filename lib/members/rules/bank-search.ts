const smallKana = "ァィゥェォャュョッヮヵヶ";
const largeKana = "アイウエオヤユヨツワカケ";

/**
 * Folds a bank or branch name for comparison: width, case, hiragana and small kana, spaces and long
 * vowels are ignored.
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

/** The search text without 銀行 or 支店 at its end, which the list omits. */
export function soughtOf(typed: string): string {
  const folded = searchTextOf(typed);
  const shorter = folded.replace(/(銀行|ギンコウ|支店|シテン|出張所)$/, "");
  return shorter === "" ? folded : shorter;
}

/** A bank's name with 銀行, which the list omits. */
export function bankTitleOf(code: string, name: string): string {
  const isBank = code < "1000" || code === "9900";
  return isBank && !name.includes("銀行") ? `${name}銀行` : name;
}
