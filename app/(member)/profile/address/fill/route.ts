import { basicMemberOf } from "@/lib/auth/session";
import { placesOfCode } from "@/lib/members/queries/postal-codes";
import { postalCodeOf } from "@/lib/members/rules/contact";
import { addressHelpShape } from "@/lib/members/schema";
import { changePath } from "../../address";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

/** 空いている欄に入れる: the chosen place goes into fields that are empty, and into no other. */
export const POST = formRoute({
  who: basicMemberOf,
  shape: addressHelpShape,
  form: changePath("address"),
  run: async (_actor, { place = "", ...fields }) => {
    const typed = fields as Record<string, string>;
    const chosen = placesOfCode(postalCodeOf(typed.postalCode) ?? "")[Number(place)];
    if (!chosen || place === "") return showForm({ postalCode: "no-such-code" });
    const values = {
      ...typed,
      prefecture: typed.prefecture || chosen.prefecture,
      city: typed.city || chosen.city,
      street: typed.street || chosen.town,
      filled: "1",
    };
    return proceed(changePath("address"), { carry: values });
  },
});
