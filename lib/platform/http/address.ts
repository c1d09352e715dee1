import { z } from "zod";

/** The parameters of a page or of a URL, as Next hands them over. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A path whose inserted segments are encoded: urlPath`/cards/${cardId}/pin`. */
export function urlPath(texts: TemplateStringsArray, ...segments: readonly string[]): string {
  return String.raw({ raw: texts }, ...segments.map(encodeURIComponent));
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

const given = z.union([z.string(), z.array(z.string())]).optional();

/** A parameter that is read once; "" where it is left out, the first where it is repeated. */
export const oneText = given.transform((value) => [value].flat()[0] ?? "");

/** A parameter that is there or not: "1" where it is. */
export const isSet = oneText.transform((value) => value === "1");
