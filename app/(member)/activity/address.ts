import { filterNames } from "@/lib/ledger/schema";

export type Params = Readonly<Record<string, string | string[] | undefined>>;

/** The value of a parameter as it was typed; the first where there are several. */
export function typedOf(params: Params, name: string): string {
  const given = params[name];
  return (Array.isArray(given) ? given[0] : given) ?? "";
}

/** An address that keeps the filters as they were typed; the page is that of `extra` alone. */
export function addressOf(
  path: string,
  params: Params,
  extra: Record<string, string> = {},
): string {
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const value = typedOf(params, name).trim();
    if (value && name !== "cursor") query.set(name, value);
  }
  for (const [name, value] of Object.entries(extra)) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
