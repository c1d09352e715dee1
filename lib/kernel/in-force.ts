import type { BusinessDate } from "./business-date";
import { present } from "./invariant";

/** A version of terms and the first day it applies to. */
export type Version = { readonly from: BusinessDate };

/** The version in force on a day, of versions in any order; the oldest if the day is before all of them. */
export function inForce<V extends Version>(versions: readonly V[], asOf: BusinessDate): V {
  const inOrder = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const found = inOrder.findLast((version) => version.from <= asOf);
  return present(found ?? inOrder[0], "a version of the terms");
}
