import type { ChangeKind } from "@/lib/members/rules/values";

/** The page on which a kind is changed. */
export const pathOf: Readonly<Record<ChangeKind, string>> = {
  address: "/profile/address",
  employer: "/profile/employer",
  phone: "/profile/phone",
  email: "/profile/email",
  debit_account: "/profile/debit-account",
  statement_delivery: "/profile/statement-delivery",
};
