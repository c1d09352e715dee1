// The browser of the e2e tests: the system's Chromium, or the one Playwright downloads.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium; undefined where there is none. */
export function systemBrowser() {
  return places.find((place) => existsSync(place));
}

/** Installs the browser and fonts with Japanese letters, where it may. Throws what to do where it may not. */
async function ensureBrowser() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (isDebianRoot && !(systemBrowser() && hasJapaneseFonts())) return installFromDebian();
  if (systemBrowser()) return;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return;
  console.log("Installing Chromium for the tests …");
  const cli = "node_modules/@playwright/test/cli.js";
  const done = spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  if (done.status !== 0) {
    throw new Error("There is no Chromium. Install one (Debian: apt-get install chromium).");
  }
}

function hasJapaneseFonts() {
  const listed = spawnSync("fc-list", [":lang=ja", "family"], { encoding: "utf8" });
  return (listed.stdout ?? "").trim() !== "";
}

function installFromDebian() {
  console.log("Installing chromium and fonts-noto-cjk …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"];
  const run = (args) =>
    spawnSync("apt-get", ["-qq", ...args], {
      env: environment,
      stdio: ["ignore", "ignore", "inherit"],
    }).status === 0;
  if (run(install) || (run(["update"]) && run(install))) return;
  throw new Error("apt-get install chromium fonts-noto-cjk failed; its message is above.");
}

if (path.resolve(process.argv[1] ?? "") === import.meta.filename) {
  try {
    await ensureBrowser();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
