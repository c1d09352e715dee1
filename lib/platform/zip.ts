import "server-only";
import { makeZip } from "client-zip";

/** One file of an archive; its text is read in parts, when the archive reaches it. */
export type ZipFile = { readonly name: string; readonly text: AsyncIterable<string> };

/** A ZIP archive as a stream; no file is ever completely in memory. */
export function zipStream(
  files: AsyncIterable<ZipFile>,
  lastModified: Date,
): ReadableStream<Uint8Array> {
  return makeZip(entriesOf(files, lastModified));
}

async function* entriesOf(files: AsyncIterable<ZipFile>, lastModified: Date) {
  for await (const { name, text } of files) yield { name, input: text, lastModified };
}
