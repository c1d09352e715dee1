import "server-only";
import pino from "pino";
import { readSetting } from "./env";

/** The process log. Never hand it a form, a header or a whole error object of a library. */
export const log = pino({
  level: readSetting("LOG_LEVEL"),
  base: undefined,
  redact: {
    paths: ["password", "pin", "code", "token", "number", "cookie", "authorization", "*.password"],
    censor: "[redacted]",
  },
});
