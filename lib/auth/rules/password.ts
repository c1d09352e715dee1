import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import * as japanese from "@zxcvbn-ts/language-ja";

export const passwordLengths = { min: 12, max: 128 } as const;

const weakest = 3;

export type PasswordRefusal = "too-short" | "too-long" | "holds-user-id" | "too-easy";

let estimator: ZxcvbnFactory | undefined;

/** Why a password is refused for a (folded) user ID; null if it is accepted. */
export function passwordRefusal(password: string, userId: string): PasswordRefusal | null {
  const folded = password.normalize("NFKC");
  const length = Array.from(folded).length;
  if (length < passwordLengths.min) return "too-short";
  if (length > passwordLengths.max) return "too-long";
  if (userId && folded.toLowerCase().includes(userId)) return "holds-user-id";
  estimator ??= newEstimator();
  return estimator.check(folded, [userId]).score < weakest ? "too-easy" : null;
}

/** Called on first use: loading the lists of 70,000 common passwords and names is slow. */
function newEstimator(): ZxcvbnFactory {
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...japanese.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: passwordLengths.max,
  });
}
