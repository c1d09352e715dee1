import "server-only";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { sha256HexOf } from "@/lib/platform/hashing";
import { type BatchFacts, type OutboxRow, renderFiles, renderManifest } from "@/lib/outbox/format";

/** Whether the folder of a batch stands below `out`: then it is whole. */
export function isWritten(out: string, batchNo: number): boolean {
  return existsSync(path.join(out, String(batchNo), "manifest.json"));
}

/**
 * Writes a batch's folder: into `<out>/<batch>.part`, onto the disk, and only then under its name. Killed
 * at any moment it leaves the folder whole or not there. Answers the rows of each file.
 */
export function writeBatch(
  out: string,
  batch: BatchFacts,
  rows: readonly OutboxRow[],
): ReadonlyMap<string, number> {
  const place = path.join(out, String(batch.batchNo));
  const part = `${place}.part`;
  mkdirSync(out, { recursive: true });
  rmSync(part, { recursive: true, force: true });
  // Personal data stands in it: for the operator's eyes alone.
  mkdirSync(part, { mode: 0o700 });
  const files = renderFiles(rows);
  for (const { name, text } of files) writeThrough(path.join(part, name), text);
  const hashes = files.map(({ text }) => sha256HexOf(text));
  writeThrough(path.join(part, "manifest.json"), renderManifest(batch, files, hashes));
  syncFolder(part);
  rmSync(place, { recursive: true, force: true });
  renameSync(part, place);
  syncFolder(out);
  return new Map(files.map((file) => [file.name, file.rows]));
}

function writeThrough(file: string, text: string): void {
  const opened = openSync(file, "wx", 0o600);
  try {
    writeFileSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function syncFolder(folder: string): void {
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
