import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import type { Page } from "@playwright/test";

const agent = new Agent({ keepAlive: true });

export const formType = "application/x-www-form-urlencoded";

export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
};

export type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly words: string;
};

/**
 * One request to the portal, past the browser, which follows nothing: thousands of them are cheap. Where
 * the portal is too busy to answer, and says when to come again, it is asked again.
 */
export async function ask(path: string, asked: Asked = {}): Promise<Answered> {
  for (;;) {
    const answered = await askOnce(path, asked);
    if (answered.status !== 503 || answered.headers["retry-after"] === undefined) return answered;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function askOnce(path: string, { method = "GET", headers, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const options = { agent, method, headers };
    const sent = request(new URL(path, process.env.E2E_URL), options, (response) => {
      const answered = { status: response.statusCode ?? 0, headers: response.headers };
      text(response).then((words) => resolve({ ...answered, words }), reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The cookies of a page's browser, as it would send them. */
export async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies(process.env.E2E_URL);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Does the work for every item, eight at a time; the first error ends it. */
export async function eightAtOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}
