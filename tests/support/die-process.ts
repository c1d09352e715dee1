import { loginCounterOf, reserveAttempt } from "@/lib/auth/store/attempts";

// A server process that takes a try and never settles it; it waits to be killed: node … <user ID>

const [userId = ""] = process.argv.slice(2);
const isTaken = await reserveAttempt(loginCounterOf(userId));
process.stdout.write(isTaken ? "taken\n" : "refused\n");
setInterval(() => undefined, 60_000);
