import { redirect } from "next/navigation";
import { requireStaff } from "@/lib/support/session";

/** The first section of the clerk's role. */
export default async function DeskPage() {
  const actor = await requireStaff();
  redirect(actor.role === "auditor" ? "/admin/audit" : "/admin/members");
}
