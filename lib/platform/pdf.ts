import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";

/** At most so many wait for the one thread; a sheet takes a tenth of a second. */
const longestQueue = 40;
/** A sheet that takes longer is given up, and the thread with it. */
const longestMs = 20_000;

type Pdf = Uint8Array<ArrayBuffer>;
type Waiting = { readonly done: (pdf: Pdf) => void; readonly failed: (error: Error) => void };
type Press = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };
type Answer = { readonly id: number; readonly pdf?: Pdf; readonly error?: string };

let press: Press | undefined;
let orders = 0;

/**
 * Sets a PDF (tagged, PDF/UA-1, fonts embedded) by a Typst template that reads
 * `json(bytes(sys.inputs.data))`. `template` is a path from the project's root. "busy": too many wait.
 */
export async function renderPdf(template: string, data: unknown): Promise<Pdf | "busy"> {
  press ??= openPress();
  const { worker, waiting } = press;
  if (waiting.size >= longestQueue) return "busy";
  orders += 1;
  const id = orders;
  const limit = setTimeout(() => void worker.terminate(), longestMs);
  try {
    return await new Promise<Pdf>((done, failed) => {
      waiting.set(id, { done, failed });
      worker.ref();
      worker.postMessage({ id, template: fromRoot(template), data }, []);
    });
  } finally {
    clearTimeout(limit);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  }
}

function fromRoot(file: string): string {
  return path.join(/*turbopackIgnore: true*/ process.cwd(), file);
}

function openPress(): Press {
  const worker = new Worker(/*turbopackIgnore: true*/ fromRoot("lib/platform/pdf-worker.mjs"));
  const waiting = new Map<number, Waiting>();
  worker.unref();
  worker.on("message", ({ id, pdf, error }: Answer) => {
    if (pdf) waiting.get(id)?.done(pdf);
    else waiting.get(id)?.failed(new Error(`PDF: ${error}`));
  });
  worker.on("error", (error) => close(error));
  worker.on("exit", () => close(new Error("PDF: the thread ended")));
  function close(error: Error): void {
    if (press?.worker === worker) press = undefined;
    for (const one of waiting.values()) one.failed(error);
  }
  return { worker, waiting };
}
