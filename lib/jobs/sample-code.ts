import { readFileSync } from "node:fs";
import path from "node:path";
import { TOTP } from "otpauth";
import { dataFolder } from "@/lib/platform/env";

/** Prints the current one-time code of the demo's clerk. */
export async function run(): Promise<number> {
  const listing = readFileSync(path.join(dataFolder(), "sample-logins.txt"), "utf8");
  const secret = /secret: ([A-Z2-7]+)/.exec(listing)?.[1];
  if (!secret) throw new Error("There is no sample clerk. Run: npm run demo");
  console.log(new TOTP({ secret }).generate());
  return 0;
}
