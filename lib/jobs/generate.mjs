// Generates the Prisma client if prisma/schema.prisma has changed since the last time. An install without
// development dependencies copies the client of the build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const schema = path.join(root, "prisma/schema.prisma");
const client = path.join(root, "prisma/generated");
const built = path.join(root, ".next/database-client");
const cli = path.join(root, "node_modules/prisma/build/index.js");
const hash = createHash("sha256").update(readFileSync(schema)).digest("hex");

if (!isOfSchema(client)) {
  if (existsSync(cli)) generate();
  else if (isOfSchema(built)) takeFromBuild();
  else fail("it needs the development dependencies (npm ci), or a build of this version in .next.");
}

function isOfSchema(folder) {
  const mark = path.join(folder, ".schema-hash");
  return existsSync(mark) && readFileSync(mark, "utf8") === hash;
}

function generate() {
  // Prisma would download its native engine; generating does not run it, so any existing file will do.
  const generated = spawnSync(process.execPath, [cli, "generate", "--schema", schema], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (generated.status !== 0) fail(generated.stderr);
  writeFileSync(path.join(client, ".schema-hash"), hash);
}

function takeFromBuild() {
  const draft = `${client}.${process.pid}`;
  cpSync(built, draft, { recursive: true });
  rmSync(client, { recursive: true, force: true });
  renameSync(draft, client);
}

function fail(why) {
  console.error(`The database client could not be generated: ${why}`);
  process.exit(1);
}
