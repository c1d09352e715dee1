import "server-only";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { securityHeaders, securityPolicy } from "./security-headers";

/** Headers of Next's client navigation, which this portal does not use; malformed ones cause a 500. */
const routerHeaders = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
];

const shared = globalThis as { kaiinTidiesRequests?: boolean };

/**
 * Filters every request of this process before Next reads it: removes the headers above and answers TRACE
 * (405) and undecodable URLs (400), for which Next would answer 500.
 */
export function tidyRawRequests(): void {
  if (shared.kaiinTidiesRequests) return;
  shared.kaiinTidiesRequests = true;
  // oxlint-disable-next-line typescript/unbound-method -- called below with the server it belongs to
  const { emit } = Server.prototype;
  Server.prototype.emit = function tidied(this: Server, event: string, ...given: unknown[]) {
    if (event === "request") {
      const [request, response] = given as [IncomingMessage, ServerResponse];
      for (const name of routerHeaders) delete request.headers[name];
      if (request.method === "TRACE") return isRefused(response, 405);
      if (!isReadable(request.url ?? "")) return isRefused(response, 400);
    }
    return Reflect.apply(emit, this, [event, ...given]) as boolean;
  } as typeof emit;
}

/** Whether the path can be percent-decoded; the query is read leniently and may contain anything. */
function isReadable(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function isRefused(response: ServerResponse, status: 400 | 405): true {
  const allow = status === 405 ? { Allow: "GET, HEAD, POST" } : {};
  response.writeHead(status, { ...securityHeaders(securityPolicy("none")), ...allow });
  response.end();
  return true;
}
