import { casePath } from "../../address";
import { formRoute, proceed, respond } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { openCaseFile } from "@/lib/support/commands/cases";
import { openCaseShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: openCaseShape,
  form: "/admin/cases",
  run: async (actor, { receiptNo }) => {
    const result = await openCaseFile(actor, receiptNo);
    return result.ok ? proceed(casePath(receiptNo)) : respond(plainPage(404));
  },
});
