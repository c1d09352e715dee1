import { logIn } from "@/lib/auth/commands";
import { closeDatabase } from "@/lib/platform/db";
import { evaluations, visitor } from "./login-fixtures";

// A server process of its own that sends wrong passwords, all at once: node … <user ID> <how many>

const [userId = "", tries = "0"] = process.argv.slice(2);
const answers = await Promise.all(
  Array.from({ length: Number(tries) }, async (_, at) => {
    const asked = { userId, password: `wrong-${process.pid}-${at}`, userAgent: "" };
    const result = await logIn(visitor, asked);
    return result.ok ? "in" : result.refusal.kind;
  }),
);
process.stdout.write(JSON.stringify({ answers, ...(await evaluations()) }));
await closeDatabase();
