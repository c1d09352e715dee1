import { asRole } from "./database";
import { insertMember, type SampleMember } from "./login-fixtures";

/** A sample member where the test runs as the web process: only the owner brings members in. */
export function insertMemberAsOwner(database: string, userId: string): Promise<SampleMember> {
  return asRole(database, "owner", () => insertMember(userId));
}
