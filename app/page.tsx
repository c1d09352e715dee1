import { redirect } from "next/navigation";
import { currentMember } from "@/lib/auth/session";

/** Redirects to home if logged in, otherwise to the login. */
export default async function RootPage() {
  redirect((await currentMember()) ? "/home" : "/login");
}
