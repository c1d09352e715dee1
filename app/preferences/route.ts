import { z } from "zod";
import { formRoute, setCookie } from "@/lib/platform/http/form-route";
import { languageCookie, textSizeCookie } from "@/lib/platform/http/language";
import { ownPathOr } from "@/lib/platform/http/origin";

const yearSeconds = 365 * 86_400;

const shape = z.strictObject({
  lang: z.enum(["ja", "en"]).optional(),
  textSize: z.enum(["standard", "large"]).optional(),
  back: z.string().max(500).optional(),
});

/** Keeps how the reader wants the pages set, and goes back to where they were. */
export const POST = formRoute({
  who: async (request) => refererOf(request),
  shape,
  form: "/",
  run: async (referer, { lang, textSize, back }) => {
    const chosen = { [languageCookie]: lang, [textSizeCookie]: textSize };
    const cookies = Object.entries(chosen).flatMap(([name, value]) =>
      value ? [setCookie(name, value, yearSeconds)] : [],
    );
    return { to: ownPathOr(referer, back), cookies };
  },
});

/** The path of the page the form was on. The origin was checked before. */
function refererOf(request: Request): string {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return ownPathOr("/", `${pathname}${search}`);
}
