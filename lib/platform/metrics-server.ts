import "server-only";
import { createServer, type Server } from "node:http";
import { readSetting } from "./env";
import { log } from "./log";
import { metrics } from "./metrics";

const shared = globalThis as { kaiinMetricsServer?: Server };

/** Serves the metrics on 127.0.0.1 at METRICS_PORT; does nothing if the setting is 0. */
export function startMetricsServer(): void {
  const port = readSetting("METRICS_PORT");
  if (!port || shared.kaiinMetricsServer) return;
  const { registry } = metrics();
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { "Content-Type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    log.error({ port, reason: error.code ?? "unknown" }, "metrics are not served");
  });
  server.listen(port, "127.0.0.1");
  server.unref();
  shared.kaiinMetricsServer = server;
}
