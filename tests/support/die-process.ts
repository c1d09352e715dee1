import { loginCounterOf, reserveAttempt } from "@/lib/auth/store/attempts";

// A server process that reserves an attempt and never finishes it; it waits to be killed: node … <user ID>

const [userId = ""] = process.argv.slice(2);
const isReserved = await reserveAttempt(loginCounterOf(userId));
process.stdout.write(isReserved ? "reserved\n" : "refused\n");
setInterval(() => undefined, 60_000);
