import type { MemberActor } from "@/lib/kernel/actor";
import { type ExportRow, renderFullCsv, renderShortCsv } from "@/lib/ledger/format/csv";
import { renderOfx } from "@/lib/ledger/format/ofx";
import { viewOfxFrame } from "@/lib/ledger/queries/export";
import type { ExportFormat } from "@/lib/ledger/schema";
import { issuer } from "@/lib/platform/issuer";

const kinds: Record<ExportFormat, { readonly type: string; readonly ending: string }> = {
  "csv-sjis": { type: "text/csv; charset=Shift_JIS", ending: ".csv" },
  "csv-utf8": { type: "text/csv; charset=utf-8", ending: "-full.csv" },
  ofx: { type: "application/x-ofx", ending: ".ofx" },
};

/** A download response. */
export async function downloadOf(
  actor: MemberActor,
  rows: readonly ExportRow[],
  { format, name }: { readonly format: ExportFormat; readonly name: string },
): Promise<Response> {
  const { type, ending } = kinds[format];
  return new Response(await bytesOf(actor, rows, format), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}${ending}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

async function bytesOf(
  actor: MemberActor,
  rows: readonly ExportRow[],
  format: ExportFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case "csv-sjis":
      return renderShortCsv(rows);
    case "csv-utf8":
      return renderFullCsv(rows);
    case "ofx":
      return renderOfx(rows, await viewOfxFrame(actor, rows, issuer().name));
  }
}
