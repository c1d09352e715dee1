import { acceptRoute } from "../../change-routes";

export const POST = acceptRoute("address");
