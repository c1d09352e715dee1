import { checkRoute } from "../../change-routes";

export const POST = checkRoute("statement_delivery", () => "/profile/statement-delivery");
