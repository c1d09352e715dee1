/** The id of an address; one that is not even text is nobody's. */
export function idOf(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}

/** The page of a use. */
export function cardTransactionAddress(id: string): string {
  return `/activity/${encodeURIComponent(id)}`;
}

/** A page of the report about a use. */
export function disputePath(id: string, step?: "tell" | "confirm"): string {
  const path = `${cardTransactionAddress(id)}/dispute`;
  return step ? `${path}/${step}` : path;
}
