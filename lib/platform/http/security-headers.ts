import "server-only";
import { isHttps, readSetting } from "../env";

const files =
  /^\/(_next\/|icon[\w.-]*$|manifest\.webmanifest$|plain\.css$|robots\.txt$|sw\.js$|favicon\.ico$)/;

/** Files of the build and of public/: the same for everybody, and readable without a database. */
export function isStaticFile(pathname: string): boolean {
  return files.test(pathname);
}

/**
 * Scripts and styles of our own alone, each inline one with the nonce of this answer. Under `npm run dev` also
 * what Next's hot reload and error overlay need.
 */
export function securityPolicy(nonce: string): string {
  const isDevelopment = readSetting("NODE_ENV") === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(isHttps() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** What every answer carries, whatever it is. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ...(isHttps()
      ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }
      : undefined),
  };
}
