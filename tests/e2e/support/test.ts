import {
  test as base,
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  type Response,
  type WebError,
} from "@playwright/test";
import { noteForm } from "./forms";
import { type BrowserKind, type Neighbours, neighboursOf } from "./people";

type Fixtures = {
  /** Whether this project's browser runs scripts; and the people that are its own. */
  kind: BrowserKind;
  neighbours: Neighbours;
  /** Watches a browser context until the test ends. */
  watch: (context: BrowserContext) => void;
  /** A page in another browser: somebody else, or the same person on another device. */
  elsewhere: Page;
};

/** The other browser of this worker: made once, emptied after each test. */
const others = new WeakMap<Browser, BrowserContext>();

/** A test that fails on any error of the console, any breach of the security policy, any answer 5xx. */
export const test = base.extend<Fixtures>({
  kind: async ({ javaScriptEnabled }, use) =>
    use(javaScriptEnabled ? "with-javascript" : "without-javascript"),
  neighbours: async ({ kind }, use) => use(neighboursOf(kind)),
  watch: async ({ baseURL, kind }, use, { file }) => {
    const complaints: string[] = [];
    const onConsole = (message: ConsoleMessage) =>
      isComplaint(message) && complaints.push(textOf(message));
    const onError = (error: WebError) => complaints.push(String(error.error()));
    const onRequest = (request: Request) => noteForm(request, { kind, file });
    const onResponse = (response: Response) => {
      const url = response.url();
      if (response.status() >= 500) complaints.push(`${response.status()} ${url}`);
      if (!url.startsWith(`${baseURL}/`)) complaints.push(`a stranger was asked: ${url}`);
    };
    const watched: BrowserContext[] = [];
    await use((context) => {
      watched.push(context);
      context.on("console", onConsole).on("weberror", onError);
      context.on("request", onRequest).on("response", onResponse);
    });
    for (const context of watched) {
      context.off("console", onConsole).off("weberror", onError);
      context.off("request", onRequest).off("response", onResponse);
    }
    expect(complaints, "errors the browser told").toEqual([]);
  },
  context: async ({ context, watch }, use) => {
    watch(context);
    await use(context);
  },
  elsewhere: async ({ browser, watch, baseURL, javaScriptEnabled }, use) => {
    const context =
      others.get(browser) ?? (await browser.newContext({ baseURL, javaScriptEnabled }));
    others.set(browser, context);
    watch(context);
    await use(await context.newPage());
    for (const page of context.pages()) await page.close();
    await context.clearCookies();
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
