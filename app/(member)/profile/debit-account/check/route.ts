import { checkRoute } from "../../change-routes";

export const POST = checkRoute("debit_account", ({ bankCode = "", branchCode = "" }) => {
  const chosen = new URLSearchParams({ bank: bankCode, branch: branchCode });
  return `/profile/debit-account?${chosen}`;
});
