import { z } from "zod";
import { type Query, withQuery } from "@/lib/kernel/url";
import { oneText } from "@/lib/platform/http/address";
import { ownPathOr } from "@/lib/platform/http/origin";

const login = z.object({ from: oneText.transform((path) => ownPathOr("", path)), notice: oneText });

/** The own path to go on to after the login ("" where there is none), and what was just done. */
export function readLogin(query: Query): z.output<typeof login> {
  return login.parse(query);
}

/** The login, which goes on to `from`. */
export function loginPath(from: string | undefined): string {
  return withQuery("/login", { from: from || undefined });
}

/** The page of the code, which goes on to `from`. */
export function codePath(from: string | undefined): string {
  return withQuery("/login/code", { from: from || undefined });
}
