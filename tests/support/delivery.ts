import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type FeedFile, feedColumns, hasAmount } from "@/lib/feed/rules";

type Row = Readonly<Record<string, string | number>>;
type Files = Readonly<Partial<Record<FeedFile, readonly Row[]>>>;

/** Writes a delivery of the feed into a folder of its own; columns left out are empty. */
export function writeDelivery(
  facts: { sequence: number; businessDate: string; outboxBatch?: number },
  files: Files,
): string {
  const folder = mkdtempSync(path.join(tmpdir(), "kaiin-feed-"));
  const listed = Object.entries(files).map(([name, rows]) =>
    writeFile(folder, name as FeedFile, rows),
  );
  const manifest = { feedVersion: 1, ...facts, files: listed };
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

function writeFile(folder: string, name: FeedFile, rows: readonly Row[]) {
  const columns = feedColumns[name];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
  const text = `${[columns.join(","), ...lines].join("\n")}\n`;
  writeFileSync(path.join(folder, name), text);
  const sumYen = hasAmount(name)
    ? rows.reduce((sum, row) => sum + Number(row.amount_yen), 0)
    : null;
  return { name, rows: rows.length, sumYen, sha256: hashOf(text) };
}

function hashOf(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}

type ManifestFile = { name: string; rows: number; sumYen: number | null; sha256: string };
export type LooseManifest = { sequence: number; files: ManifestFile[] } & Record<string, unknown>;

/** A copy of a delivery of the fixtures, to be broken. */
export class BrokenCopy {
  readonly folder = mkdtempSync(path.join(tmpdir(), "kaiin-broken-"));

  constructor(name: string) {
    cpSync(`tests/fixtures/feed/${name}`, this.folder, { recursive: true });
  }

  /** Changes a file's text; with `sealed`, the manifest's hash follows. */
  edit(name: string, change: (text: string) => string, sealed = false): this {
    const place = path.join(this.folder, name);
    const text = change(readFileSync(place, "utf8"));
    writeFileSync(place, text);
    if (!sealed) return this;
    return this.manifest((manifest) => {
      const file = manifest.files.find((candidate) => candidate.name === name);
      if (file) file.sha256 = hashOf(text);
    });
  }

  manifest(change: (manifest: LooseManifest) => void): this {
    const place = path.join(this.folder, "manifest.json");
    const manifest = JSON.parse(readFileSync(place, "utf8")) as LooseManifest;
    change(manifest);
    writeFileSync(place, JSON.stringify(manifest));
    return this;
  }
}
