import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { dataFolder, portalUrl, readSetting } from "@/lib/platform/env";
import { mailPlace } from "@/lib/platform/mail";
import type { JobContext } from "./job-context";
import { requireFreePort, serve, startJob } from "./serve";

const help = `Serves the portal from its sources, each change shown at once, and sends its mail.

  npm run dev          on PORT (3000). Without DATABASE_URL on the database inside, with the sample
                       household, which is the demo's too: PORTAL_DATA (var) holds both.`;

/** Exit 0 when stopped by a signal, 1 when it cannot serve. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  const port = readSetting("PORT");
  await requireFreePort(port, "npm run dev");
  if (readSetting("PORTAL_EMBEDDED")) await showHousehold();
  console.log(`Kaiin serves its sources at ${portalUrl()} (mail goes to ${mailPlace()}).`);
  return serve(port, context, "dev");
}

/** Prints the logins of the sample household; loads it first if it is missing. */
async function showHousehold(): Promise<void> {
  const logins = path.join(dataFolder(), "sample-logins.txt");
  if (!existsSync(logins)) {
    const [code] = await once(startJob("sample-household"), "exit");
    if (code !== 0) throw new Error("The sample household could not be loaded.");
  }
  console.log(readFileSync(logins, "utf8"));
}
