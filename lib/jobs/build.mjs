// `npm run build`: generates the database client and builds the portal if a source has changed since the
// last build. A fresh checkout needs what `npm ci` installs, including development dependencies.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashOf, root } from "./install.mjs";

const folders = ["app", "components", "lib", "public", "prisma"];
const files = ["package-lock.json", "next.config.ts", "tsconfig.json", "postcss.config.mjs"];
const optional = ["proxy.ts", "instrumentation.ts"];
const mark = path.join(root, ".next/kaiin-sources");

function sources() {
  const found = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name))),
  );
  const listed = [...files, ...optional.filter((file) => existsSync(path.join(root, file)))];
  const isBuilt = (file) => !/^(prisma\/generated|lib\/jobs)\//.test(file);
  return [...found.filter(isBuilt), ...listed].sort((a, b) => (a < b ? -1 : 1));
}

/** Returns false if these sources are built already. Throws the build's output if it fails. */
export async function build() {
  const hash = hashOf(sources());
  if (existsSync(path.join(root, ".next/BUILD_ID")) && existsSync(mark)) {
    if (readFileSync(mark, "utf8") === hash) return false;
  }
  await import("./generate.mjs");
  console.log("Building (about a minute) …");
  rmSync(mark, { force: true });
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const done = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}\n${done.stderr}`);
  // A production install cannot generate the client; it copies this one (generate.mjs).
  const client = path.join(root, "prisma/generated");
  cpSync(client, path.join(root, ".next/database-client"), { recursive: true });
  writeFileSync(mark, hash);
  return true;
}

if (path.resolve(process.argv[1] ?? "") === import.meta.filename) {
  try {
    console.log((await build()) ? "Built." : "The build is up to date.");
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
