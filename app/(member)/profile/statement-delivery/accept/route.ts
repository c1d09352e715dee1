import { acceptRoute } from "../../change-routes";

export const POST = acceptRoute("statement_delivery");
