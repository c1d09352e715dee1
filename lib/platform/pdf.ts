import "server-only";
import path from "node:path";
import { Piscina } from "piscina";

/** At most so many wait for the one thread; a document takes a tenth of a second. */
const longestQueue = 40;
/** A document that is not there by then is given up, and the thread with it where it is at work on it. */
const longestMs = 20_000;

const shared = globalThis as { kaiinPdfThread?: Piscina };

/**
 * Sets a PDF (tagged, PDF/UA-1, fonts embedded) by a Typst template that reads
 * `json(bytes(sys.inputs.data))`. `template` is a path from the project's root. "busy": too many wait. Throws
 * where the template fails, or after 20 seconds.
 */
export async function renderPdf(
  template: string,
  data: unknown,
): Promise<Uint8Array<ArrayBuffer> | "busy"> {
  const pool = thread();
  if (pool.queueSize >= longestQueue) return "busy";
  const signal = AbortSignal.timeout(longestMs);
  return pool.run({ template: fromRoot(template), data }, { signal });
}

/** Opened at the first document; idle, it keeps no process alive. */
function thread(): Piscina {
  shared.kaiinPdfThread ??= new Piscina({
    filename: fromRoot("lib/platform/pdf-worker.mjs"),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
  });
  return shared.kaiinPdfThread;
}

function fromRoot(file: string): string {
  return path.join(/*turbopackIgnore: true*/ process.cwd(), file);
}
