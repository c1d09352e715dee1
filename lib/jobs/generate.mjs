// Generates the Prisma client when prisma/schema.prisma has changed since the last time.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const schema = path.join(root, "prisma/schema.prisma");
const mark = path.join(root, "prisma/generated/.schema-hash");
const hash = createHash("sha256").update(readFileSync(schema)).digest("hex");

if (!existsSync(mark) || readFileSync(mark, "utf8") !== hash) {
  // The command line wants to download its native engine; generating never runs it, so any file does.
  const generated = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/prisma/build/index.js"), "generate", "--schema", schema],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (generated.status !== 0) {
    console.error(`The database client could not be generated:\n${generated.stderr}`);
    process.exit(1);
  }
  writeFileSync(mark, hash);
}
