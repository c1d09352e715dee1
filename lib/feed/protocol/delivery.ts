import "server-only";
import { createHash, type Hash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { DeliveryRefusal, type FeedFile, feedColumns } from "../rules";
import { type Manifest, type ManifestFile, manifestShape } from "../schema";

export type Delivery = { readonly folder: string; readonly manifest: Manifest };

/** Called while a file is read, with the bytes read so far and the file's size. */
export type OnBytes = (file: FeedFile, bytes: number, ofBytes: number) => void;

/** Reads the manifest; the folder must contain exactly the CSV files it names. Throws a DeliveryRefusal. */
export function openDelivery(folder: string): Delivery {
  const place = path.join(folder, "manifest.json");
  if (!existsSync(place)) throw new DeliveryRefusal("manifest.json is missing");
  const manifest = manifestOf(readFileSync(place, "utf8"));
  for (const { name } of manifest.files) {
    if (!existsSync(path.join(folder, name))) throw new DeliveryRefusal(`${name} is missing`);
  }
  const named = new Set<string>(manifest.files.map((file) => file.name));
  const extra = readdirSync(folder).find((name) => name.endsWith(".csv") && !named.has(name));
  if (extra) throw new DeliveryRefusal(`${extra} is not named in manifest.json`);
  return { folder, manifest };
}

function manifestOf(text: string): Manifest {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new DeliveryRefusal("manifest.json is no JSON");
  }
  const shaped = manifestShape.safeParse(content);
  if (shaped.success) return shaped.data;
  const issue = shaped.error.issues[0];
  throw new DeliveryRefusal(`manifest.json: ${issue?.path.join(".") || "it"}: ${issue?.message}`);
}

/**
 * The rows of a file as bytes, without byte order mark and header. Throws a DeliveryRefusal if the header
 * is wrong, and after the last byte if the hash differs from the manifest.
 */
export function bodyOf(delivery: Delivery, file: ManifestFile, onBytes: OnBytes): Readable {
  return Readable.from(chunksOf(delivery, file, onBytes), { objectMode: false });
}

async function* chunksOf({ folder }: Delivery, file: ManifestFile, onBytes: OnBytes) {
  const place = path.join(folder, file.name);
  const size = statSync(place).size;
  const hash = createHash("sha256");
  let head: Buffer | null = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of createReadStream(place, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
    onBytes(file.name, bytes, size);
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf(10);
    if (end < 0 && head.length < 10_000) continue;
    checkHeader(file.name, head.subarray(0, end < 0 ? head.length : end));
    if (end + 1 < head.length) yield head.subarray(end + 1);
    head = null;
  }
  if (head !== null) checkHeader(file.name, head);
  checkHash(file, hash);
}

function checkHeader(file: FeedFile, line: Buffer): void {
  const header = line
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r$/, "");
  const names = header.split(",").map((name) => name.replace(/^"(.*)"$/, "$1"));
  if (names.join() === feedColumns[file].join()) return;
  throw new DeliveryRefusal(`${file}: the header is not ${feedColumns[file].join()}`);
}

function checkHash(file: ManifestFile, hash: Hash): void {
  if (hash.digest("hex") === file.sha256) return;
  throw new DeliveryRefusal(`${file.name}: the hash differs from manifest.json`);
}

export type RawRow = { readonly line: number; readonly fields: Readonly<Record<string, string>> };

/** All rows of a small file, in memory; the files of money are staged instead. Checks the row count. */
export async function readRows(
  delivery: Delivery,
  file: ManifestFile,
  onBytes: OnBytes,
): Promise<RawRow[]> {
  const body = bodyOf(delivery, file, onBytes);
  const parser = parse({ columns: [...feedColumns[file.name]], skip_empty_lines: true });
  body.on("error", (error) => parser.destroy(error));
  const rows: RawRow[] = [];
  try {
    for await (const fields of body.pipe(parser)) rows.push({ line: rows.length + 2, fields });
  } catch (error) {
    if (error instanceof DeliveryRefusal) throw error;
    throw new DeliveryRefusal(`${file.name}: line ${rows.length + 2} is no CSV of its columns`);
  }
  checkCount(file, rows.length);
  return rows;
}

/** Throws a DeliveryRefusal if the number of rows differs from the manifest's. */
export function checkCount(file: ManifestFile, rows: number): void {
  if (rows === file.rows) return;
  throw new DeliveryRefusal(`${file.name}: ${rows} rows, manifest.json says ${file.rows}`);
}

/** Throws a DeliveryRefusal if the sum of the amounts, in yen, differs from the manifest's. */
export function checkSum(file: ManifestFile, sumYen: bigint): void {
  if (file.sumYen === null || BigInt(file.sumYen) === sumYen) return;
  throw new DeliveryRefusal(
    `${file.name}: amount_yen sums to ${sumYen}, manifest.json says ${file.sumYen}`,
  );
}
