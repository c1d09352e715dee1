import { prepare, secretNames } from "@/lib/platform/prepare";

// Holds the embedded database of PORTAL_DATA open, says how to reach it, and ends with its input.

const prepared = await prepare("bench");
const names = ["DATABASE_URL", "ISSUER_PIN_PUBLIC_KEY", ...secretNames];
const environment = Object.fromEntries(names.map((name) => [name, process.env[name]]));
process.stdout.write(`${JSON.stringify({ environment, webUrl: prepared.webUrl })}\n`);
process.stdin.resume().once("end", () => void prepared.leave().then(() => process.exit(0)));
