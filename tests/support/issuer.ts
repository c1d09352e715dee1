import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";

type Row = Readonly<Record<string, string>>;
type ManifestFile = { name: string; rows: number; sumYen: number | null; sha256: string };

export type HandOver = {
  readonly batch: number;
  readonly businessDate: string;
  readonly files: Readonly<Record<string, readonly Row[]>>;
};

export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "kaiin-outbox-"));
}

/** Whole folders below `out`, as the issuer sees them. */
export function batchesIn(out: string): number[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** Reads a batch as the issuer does: the manifest says what is there, and every hash, count and sum agrees. */
export function takeOver(out: string, batch: number): HandOver {
  const folder = path.join(out, String(batch));
  const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
  const files: Record<string, readonly Row[]> = {};
  for (const { name, rows, sumYen, sha256 } of manifest.files as ManifestFile[]) {
    const bytes = readFileSync(path.join(folder, name));
    const content: Row[] = parse(bytes, { columns: true });
    const sum = content.reduce((total, row) => total + Number(row.amount_yen ?? 0), 0);
    const agrees =
      createHash("sha256").update(bytes).digest("hex") === sha256 &&
      content.length === rows &&
      (sumYen === null || sumYen === sum);
    if (!agrees) throw new Error(`${name} of batch ${batch} does not agree with its manifest`);
    files[name] = content;
  }
  const named = ["manifest.json", ...Object.keys(files)].sort();
  if (readdirSync(folder).sort().join() !== named.join()) throw new Error("files not named");
  if (manifest.outboxVersion !== 1 || manifest.batch !== batch) throw new Error("wrong manifest");
  return { batch, businessDate: manifest.businessDate, files };
}

/** Every receipt number in every whole folder, as often as it stands there. */
export function receiptsIn(out: string): string[] {
  return batchesIn(out).flatMap((batch) =>
    Object.values(takeOver(out, batch).files).flatMap((rows) =>
      rows.map((row) => row.receipt_no ?? ""),
    ),
  );
}

/** The bytes of every file of a batch, to compare. */
export function bytesOf(out: string, batch: number): Readonly<Record<string, string>> {
  const folder = path.join(out, String(batch));
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), "hex")]),
  );
}
