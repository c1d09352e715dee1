import { memberOf } from "@/lib/auth/session";
import { viewStatement } from "@/lib/statements/queries";
import { viewPerson } from "@/lib/members/queries";
import { today } from "@/lib/platform/env";
import { requestLanguage } from "@/lib/platform/http/language";
import { plainPage } from "@/lib/platform/http/plain-page";
import { issuer } from "@/lib/platform/issuer";
import { renderPdf } from "@/lib/platform/pdf";
import { sheetOf } from "./sheet";

type Context = { params: Promise<{ month: string }> };

/** One bill on paper; a family member's own rows. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await memberOf(request);
  if (actor instanceof Response) return actor;
  const { month } = await params;
  const lang = await requestLanguage();
  const view = await viewStatement(actor, month, lang);
  if (!view) return plainPage(404);
  const { name: addressee } = await viewPerson(actor);
  const sheet = sheetOf(view, { lang, today: today(), addressee, issuer: issuer() });
  const pdf = await renderPdf("lib/statements/format/statement.typ", sheet);
  if (pdf === "busy") return plainPage(503, { "Retry-After": "5" });
  return new Response(pdf, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="statement-${month}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
