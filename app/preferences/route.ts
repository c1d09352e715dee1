import { z } from "zod";
import { memberOrNobody } from "@/lib/auth/session";
import { chooseLanguage } from "@/lib/reminders/commands/settings";
import { formRoute, proceed, setCookie } from "@/lib/platform/http/form-route";
import { languageCookie, textSizeCookie } from "@/lib/platform/http/language";
import { ownPathOr } from "@/lib/platform/http/origin";

const yearSeconds = 365 * 86_400;

const shape = z.strictObject({
  lang: z.enum(["ja", "en"]).optional(),
  textSize: z.enum(["standard", "large"]).optional(),
  back: z.string().max(500).optional(),
});

/** Saves the reader's preferences and returns to the page they were on. */
export const POST = formRoute({
  who: async (request) => ({
    referer: refererOf(request),
    member: await memberOrNobody(request),
  }),
  shape,
  form: "/",
  run: async ({ referer, member }, { lang, textSize, back }) => {
    if (member && lang) await chooseLanguage(member, lang);
    const chosen = { [languageCookie]: lang, [textSizeCookie]: textSize };
    const cookies = Object.entries(chosen).flatMap(([name, value]) =>
      value ? [setCookie(name, value, yearSeconds)] : [],
    );
    return proceed(ownPathOr(referer, back), { cookies });
  },
});

/** The path of the page the form was on. The origin was checked before. */
function refererOf(request: Request): string {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return ownPathOr("/", `${pathname}${search}`);
}
