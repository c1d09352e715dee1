import "server-only";
import pino from "pino";
import { readSetting } from "./env";

/** The process log. Never pass it a form, a header or a complete error object of a library. */
export const log = pino({
  level: readSetting("LOG_LEVEL"),
  base: undefined,
  redact: {
    paths: ["password", "pin", "code", "token", "number", "cookie", "authorization", "*.password"],
    censor: "[redacted]",
  },
});
