import { registrationFlow } from "../../flow";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { completeRegistration } from "@/lib/registration/commands/complete";
import { loginChoiceShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: registrationFlow.senderOf,
  shape: loginChoiceShape,
  form: "/register",
  secrets: ["password"],
  run: async ({ visitor, token }, choice) => {
    const result = await completeRegistration(visitor, token, choice);
    if (result.ok && result.value === "email-sent") {
      return proceed("/register", { cookies: [registrationFlow.begun(token)] });
    }
    if (result.ok)
      return proceed("/login?notice=registered", { cookies: [registrationFlow.ended()] });
    switch (result.refusal.kind) {
      case "over":
        return showForm("over");
      case "busy":
        return respond(plainPage(503, { "Retry-After": "5" }));
      case "invalid":
        return showForm(result.refusal.fields);
    }
  },
});
