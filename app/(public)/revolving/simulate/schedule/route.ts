import { requestLanguage } from "@/lib/platform/http/language";
import { flatScheduleOf, renderScheduleCsv } from "@/lib/revolving/format";
import { viewTerms } from "@/lib/revolving/queries/terms";
import { readRequest } from "../address";
import { sentencesOf } from "../form";

/** The schedule of a simulation for other programs: format=json (also where left out) or csv. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const params = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
  const format = query.get("format") ?? "json";
  const simulated = readRequest(params, await viewTerms());
  const { simulation } = simulated;
  const isKnown = format === "json" || format === "csv";
  if (!simulation || !isKnown) {
    const sentences = sentencesOf(simulated, await requestLanguage());
    const wrong = isKnown ? sentences : { ...sentences, format: "format: json, csv" };
    return Response.json({ problems: wrong }, { status: 400 });
  }
  const { schedule } = simulation;
  if (format === "json") return Response.json(flatScheduleOf(schedule));
  return new Response(renderScheduleCsv(schedule), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="schedule.csv"',
    },
  });
}
