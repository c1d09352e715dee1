import { basicMemberOf } from "@/lib/auth/session";
import { placesOfCode } from "@/lib/members/queries/postal-codes";
import { postalCodeOf } from "@/lib/members/rules/contact";
import { addressHelpShape } from "@/lib/members/schema";
import { changePath } from "../../address";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

/** 住所を検索: back to the form with what was typed, and what the postal code could mean. */
export const POST = formRoute({
  who: basicMemberOf,
  shape: addressHelpShape,
  form: changePath("address"),
  run: async (_actor, { place: _place, ...typed }) => {
    const { postalCode = "" } = typed as Record<string, string>;
    const code = postalCodeOf(postalCode);
    if (!code) return showForm({ postalCode: postalCode ? "not-seven-digits" : "missing" });
    if (placesOfCode(code).length === 0) return showForm({ postalCode: "no-such-code" });
    return proceed(changePath("address"), { carry: { ...typed, suggest: code } });
  },
});
