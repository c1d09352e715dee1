import {
  test as base,
  type BrowserContext,
  type ConsoleMessage,
  expect,
  type Page,
} from "@playwright/test";
import { type BrowserKind, type Neighbours, neighboursOf } from "./people";

type Fixtures = {
  /** Whether this project's browser runs scripts; and the people that are its own. */
  kind: BrowserKind;
  neighbours: Neighbours;
  /** Watches a further browser context as the test's own is watched. */
  watch: (context: BrowserContext) => void;
  /** A page in another browser: somebody else, or the same person on another device. */
  elsewhere: Page;
};

/** A test that fails on any error of the console, any breach of the security policy, any answer 5xx. */
export const test = base.extend<Fixtures>({
  kind: async ({ javaScriptEnabled }, use) =>
    use(javaScriptEnabled ? "with-javascript" : "without-javascript"),
  neighbours: async ({ kind }, use) => use(neighboursOf(kind)),
  watch: async ({ baseURL }, use) => {
    const complaints: string[] = [];
    await use((context) => {
      context.on("console", (message) => isComplaint(message) && complaints.push(textOf(message)));
      context.on("weberror", (error) => complaints.push(String(error.error())));
      context.on("response", (response) => {
        const url = response.url();
        if (response.status() >= 500) complaints.push(`${response.status()} ${url}`);
        if (!url.startsWith(`${baseURL}/`)) complaints.push(`a stranger was asked: ${url}`);
      });
    });
    expect(complaints, "errors the browser told").toEqual([]);
  },
  context: async ({ context, watch }, use) => {
    watch(context);
    await use(context);
  },
  elsewhere: async ({ browser, watch, baseURL, javaScriptEnabled }, use) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    watch(context);
    await use(await context.newPage());
    await context.close();
  },
});

/** The browser reports a page that answers 404, and a cut line, as errors too; those are asked for. */
function isComplaint(message: ConsoleMessage): boolean {
  if (!["error", "warning"].includes(message.type())) return false;
  if (/net::ERR_INTERNET_DISCONNECTED/.test(message.text())) return false;
  const isOwnAddress = message.location().url === message.page()?.url();
  return !(isOwnAddress && /Failed to load resource.* 404 /.test(message.text()));
}

function textOf(message: ConsoleMessage): string {
  return `${message.page()?.url() ?? ""}: ${message.text()} (${message.location().url})`;
}

export { expect };
