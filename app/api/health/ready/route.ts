import { readiness } from "@/lib/platform/readiness";

/** Whether pages can be served; says no more than that. */
export async function GET(): Promise<Response> {
  const isReady = (await readiness()) === "ready";
  return Response.json(
    { status: isReady ? "ok" : "unavailable" },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

export const dynamic = "force-dynamic";
