import { acceptRoute } from "../../change-routes";

export const POST = acceptRoute("debit_account");
