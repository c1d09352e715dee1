import { checkRoute } from "../../change-routes";

export const POST = checkRoute("address", () => "/profile/address");
