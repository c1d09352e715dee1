import "server-only";
import { readSetting } from "../env";

/** The portal's origin: the configured one, or in a local demo the host of the request. */
function ownOriginOf(request: Request): string {
  const configured = readSetting("PORTAL_URL");
  if (configured) return new URL(configured).origin;
  return `http://${request.headers.get("host") ?? ""}`;
}

/**
 * Whether an unsafe request comes from a page of this portal: the Origin header must match; if it is
 * missing, Sec-Fetch-Site must be same-origin.
 */
export function isFromOwnPage(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === ownOriginOf(request);
  return request.headers.get("sec-fetch-site") === "same-origin";
}

/** The path if it is a path of this portal, else the fallback; never another host or scheme. */
export function ownPathOr(fallback: string, path: string | null | undefined): string {
  if (!path || path.length > 500 || !/^\/(?![/\\])/.test(path)) return fallback;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\\\u0000-\u001f\u007f]/.test(path)) return fallback;
  return path;
}
