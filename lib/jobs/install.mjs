// Installs the packages of package-lock.json unless they are installed. Needs Node and npm only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** Throws one sentence if Node is too old or npm fails. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Node ${process.versions.node} is too old: 20.19 or newer is needed, 24 is best.`,
    );
  }
  if (isInstalled()) return;
  console.log("Installing from package-lock.json …");
  // Not `npm ci`: it fails if a registry lacks the binaries of another platform.
  const done = spawnSync("npm", ["install", "--no-save", "--include=dev"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    throw new Error(
      "npm install failed. Its message is above; check the network, the disk and your rights.",
    );
  }
}

/** npm writes the list of installed packages last, so it is complete. */
function isInstalled() {
  const kept = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(kept)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const installed = packagesOf(kept);
  return Object.entries(packagesOf(path.join(root, "package-lock.json"))).every(
    ([name, { version, optional }]) =>
      name === "" || (installed[name] ? installed[name].version === version : optional),
  );
}

/** A hash of the names and contents of files. */
export function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}
