/** Runs once when a server process of Next starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startMetricsServer } = await import("@/lib/platform/metrics-server");
  startMetricsServer();
  if (process.env.NODE_ENV !== "production") return;
  const { tidyRawRequests } = await import("@/lib/platform/http/raw-requests");
  tidyRawRequests();
}
