import { defineWords } from "./define-words";

/** Words about the people of a contract, said on more than one of their pages. */
export const memberWords = defineWords({
  ja: { basic: "本会員", family: "家族会員" },
  en: { basic: "Basic cardmember", family: "Family cardmember" },
});
