import "server-only";
import { isHttps, readSetting } from "../env";

const files =
  /^\/(_next\/|icon[\w.-]*$|manifest\.webmanifest$|plain\.css$|robots\.txt$|sw\.js$|favicon\.ico$)/;

/** Files of the build and of public/: the same for every reader, served without a database. */
export function isStaticFile(pathname: string): boolean {
  return files.test(pathname);
}

/**
 * The Content-Security-Policy: scripts and styles of this portal only, inline ones with the response's nonce.
 * `npm run dev` also allows what Next's hot reload and error overlay need.
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

/** The headers of every response. */
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
