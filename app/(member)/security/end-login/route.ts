import { z } from "zod";
import { endLogin } from "@/lib/auth/commands";
import { memberOf } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

const shape = z.strictObject({ loginId: z.string({ error: "gone" }).max(100, { error: "gone" }) });

export const POST = formRoute({
  who: memberOf,
  shape,
  form: "/security",
  run: async (actor, { loginId }) => {
    const result = await endLogin(actor, loginId);
    return result.ok ? proceed("/security") : showForm("gone");
  },
});
