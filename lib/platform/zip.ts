import "server-only";
import { makeZip } from "client-zip";

/** One file of an archive; its text is asked for when its turn comes, a part at a time. */
export type ZipFile = { readonly name: string; readonly text: AsyncIterable<string> };

/** An archive that is written while it is read: no file of it is ever held as a whole. */
export function zipStream(
  files: AsyncIterable<ZipFile>,
  lastModified: Date,
): ReadableStream<Uint8Array> {
  return makeZip(entriesOf(files, lastModified));
}

async function* entriesOf(files: AsyncIterable<ZipFile>, lastModified: Date) {
  for await (const { name, text } of files) yield { name, input: text, lastModified };
}
