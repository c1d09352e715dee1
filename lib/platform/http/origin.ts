import "server-only";
import { readSetting } from "../env";

/** Our own origin: configured, or in a local demo the host the browser asked for. */
function ownOriginOf(request: Request): string {
  const configured = readSetting("PORTAL_URL");
  if (configured) return new URL(configured).origin;
  return `http://${request.headers.get("host") ?? ""}`;
}

/**
 * Whether an unsafe request comes from one of our own pages: an Origin that is there must be ours;
 * without one the browser itself must say same-origin.
 */
export function isFromOwnPage(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === ownOriginOf(request);
  return request.headers.get("sec-fetch-site") === "same-origin";
}

/** A path of ours to go back to, or the fallback: never another host, never a scheme. */
export function ownPathOr(fallback: string, path: string | null | undefined): string {
  if (!path || path.length > 500 || !/^\/(?![/\\])/.test(path)) return fallback;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\\\u0000-\u001f\u007f]/.test(path)) return fallback;
  return path;
}
