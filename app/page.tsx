import { redirect } from "next/navigation";
import { currentMember } from "@/lib/auth/session";

/** The front door: home for whoever is logged in, else the login. */
export default async function RootPage() {
  redirect((await currentMember()) ? "/home" : "/login");
}
