import { checkRoute } from "../../change-routes";

export const POST = checkRoute("employer", () => "/profile/employer");
