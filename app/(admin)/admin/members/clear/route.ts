import { searchPath } from "../../address";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { clearUnownedLogin } from "@/lib/support/commands/caller";
import { clearShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: clearShape,
  form: ({ userId = "" }) => searchPath({ q: userId }),
  run: async (actor, typed) => {
    const result = await clearUnownedLogin(actor, typed);
    return result.ok ? proceed(searchPath({ notice: "cleared" })) : showForm(result.refusal);
  },
});
