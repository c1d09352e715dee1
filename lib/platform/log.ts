import "server-only";
import pino from "pino";

/** The process log. Never hand it a form, a header or a whole error object of a library. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  redact: {
    paths: ["password", "pin", "code", "token", "number", "cookie", "authorization", "*.password"],
    censor: "[redacted]",
  },
});
