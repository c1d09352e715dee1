import { checkRoute } from "../../change-routes";

export const POST = checkRoute("phone", () => "/profile/phone");
