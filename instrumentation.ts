/** Runs once when a server process of Next starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startMetricsServer } = await import("@/lib/platform/metrics-server");
  startMetricsServer();
  // The worker that sends mail is another process: what it gave up is counted where it is kept.
  const { watchTotal } = await import("@/lib/platform/metrics");
  const { countGivenUpMail } = await import("@/lib/mail/store/queue");
  const { db } = await import("@/lib/platform/db");
  const help = "mails that could not be delivered and were given up";
  watchTotal({ name: "kaiin_mail_given_up_total", help }, () => countGivenUpMail(db()));
  if (process.env.NODE_ENV !== "production") return;
  const { tidyRawRequests } = await import("@/lib/platform/http/raw-requests");
  tidyRawRequests();
}
