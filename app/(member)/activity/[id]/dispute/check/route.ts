import { memberOf } from "@/lib/auth/session";
import { tellShape } from "@/lib/disputes/schema";
import { formRoute } from "@/lib/platform/http/form-route";
import { disputePath, idOf } from "../address";

/** What was told goes on to the confirmation as it goes back to the form: encrypted, not in an address. */
export const POST = formRoute({
  who: memberOf,
  shape: tellShape,
  form: (fields, { id = "" }) => {
    const isTold = tellShape.safeParse(fields).success;
    return disputePath(idOf(id), isTold ? "confirm" : "tell");
  },
  run: async () => ({ again: {} }),
});
