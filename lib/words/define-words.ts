/** The same keys in another language: strings stay strings, functions keep their parameters. */
type Translated<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Translated<T[K]>;
};

/**
 * One room of the dictionary. Japanese is the text, English stands beside it; a key missing on
 * either side does not compile.
 */
export function defineWords<const T extends object>(words: {
  ja: T;
  en: Translated<T>;
}): {
  ja: Translated<T>;
  en: Translated<T>;
} {
  return words as { ja: Translated<T>; en: Translated<T> };
}
