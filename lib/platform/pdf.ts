import "server-only";
import path from "node:path";
import { Piscina } from "piscina";

/** Longest queue for the one thread; a document needs about a tenth of a second. */
const longestQueue = 40;
/** Limit for a document, queue included; a thread that is rendering it is stopped. */
const longestMs = 20_000;

const shared = globalThis as { kaiinPdfThread?: Piscina };

/**
 * Renders a PDF (tagged, PDF/UA-1, fonts embedded) from a Typst template that reads
 * `json(bytes(sys.inputs.data))`. `template` is a path from the project's root. "busy" if the queue is full.
 * Throws if the template fails, or after 20 seconds.
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

/** Started for the first document; an idle thread does not keep the process alive. */
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
