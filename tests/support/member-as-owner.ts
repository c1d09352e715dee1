import { closeDatabase } from "@/lib/platform/db";
import { databaseUrl } from "./database";
import { insertMember, type SampleMember } from "./login-fixtures";

/** A sample member where the test runs as the web process: only the owner brings members in. */
export async function insertMemberAsOwner(database: string, userId: string): Promise<SampleMember> {
  const own = process.env.DATABASE_URL;
  await closeDatabase();
  process.env.DATABASE_URL = databaseUrl(database);
  try {
    return await insertMember(userId);
  } finally {
    await closeDatabase();
    process.env.DATABASE_URL = own;
  }
}
