import { basicMemberOf } from "@/lib/auth/session";
import { placesOfCode } from "@/lib/members/postal-codes";
import { postalCodeOf } from "@/lib/members/rules/contact";
import { addressHelpShape } from "@/lib/members/schema";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";

/** 住所を検索: back to the form with what was typed, and what the postal code could mean. */
export const POST = formRoute({
  who: basicMemberOf,
  shape: addressHelpShape,
  form: "/profile/address",
  run: async (_actor, { place: _place, ...typed }): Promise<FormOutcome> => {
    const { postalCode = "" } = typed as Record<string, string>;
    const code = postalCodeOf(postalCode);
    if (!code) return { again: { postalCode: postalCode ? "not-seven-digits" : "missing" } };
    if (placesOfCode(code).length === 0) return { again: { postalCode: "no-such-code" } };
    return { again: {}, values: { ...typed, suggest: code } };
  },
});
