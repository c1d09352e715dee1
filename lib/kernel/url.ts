/** The parameters of a URL; a parameter can be repeated. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A path whose inserted segments are encoded: urlPath`/cards/${cardId}/pin`. */
export function urlPath(texts: TemplateStringsArray, ...segments: readonly string[]): string {
  return String.raw({ raw: texts }, ...segments.map(encodeURIComponent));
}

/** The text of an encoded segment; "" where it is malformed. */
export function segmentText(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}

/** A path with its parameters; what is undefined is left out, a list is repeated. */
export function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) parameters.append(name, one);
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
