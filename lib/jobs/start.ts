import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { isTest, portalUrl, readSetting } from "@/lib/platform/env";
import { hasIssuerKey } from "@/lib/platform/issuer-key";
import { mailPlace } from "@/lib/platform/mail";
import type { JobContext } from "./job-context";
import { requireFreePort, serve } from "./serve";

const help = `Serves the portal and sends its mail.

  npm start            on PORT (3000), with the build that npm run build made`;

/** Exit 0 when stopped by a signal, 1 when it cannot serve. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  const port = readSetting("PORT");
  refusePublicTestMode();
  await requireFreePort(port, "npm start");
  ensureBuild();
  warnAboutPins();
  console.log(`Kaiin serves ${portalUrl()} (mail goes to ${mailPlace()}).`);
  return serve(port, context, "start");
}

function refusePublicTestMode(): void {
  const host = new URL(portalUrl()).hostname;
  if (isTest() && !["localhost", "127.0.0.1", "[::1]"].includes(host)) {
    throw new Error("PORTAL_TEST=1 is refused with a public PORTAL_URL.");
  }
}

function warnAboutPins(): void {
  if (hasIssuerKey()) return;
  console.warn(
    "ISSUER_PIN_PUBLIC_KEY is not set: members cannot change PINs here (.env.example says how).",
  );
}

/** In embedded mode a missing build is made here; elsewhere it must exist. */
function ensureBuild(): void {
  if (existsSync(".next/BUILD_ID")) return;
  if (!readSetting("PORTAL_EMBEDDED")) {
    throw new Error("There is no build yet. Run: npm run build");
  }
  const done = spawnSync(process.execPath, ["lib/jobs/build.mjs"], { stdio: "inherit" });
  if (done.status !== 0) throw new Error("There is nothing to serve without a build.");
}
