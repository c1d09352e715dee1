import type { BusinessDate } from "@/lib/kernel/business-date";
import type { ExportRow } from "./csv";

/** The facts of an OFX file besides its rows. */
export type OfxFrame = {
  readonly issuerName: string;
  /** Last five digits of the requesting member's card. */
  readonly cardTail: string;
  readonly today: BusinessDate;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** The amount owed on the day the file is made, in yen. */
  readonly balanceYen: number;
};

const head = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>`;

/** Renders OFX 2.x for a credit card. Row ids never change, so that a second import adds nothing. */
export function renderOfx(rows: readonly ExportRow[], frame: OfxFrame): Uint8Array<ArrayBuffer> {
  const posted = rows.filter((row) => row.processedOn !== null);
  const text = `${head}
<OFX>
<SIGNONMSGSRSV1><SONRS>${okStatus}<DTSERVER>${day(frame.today)}</DTSERVER><LANGUAGE>JPN</LANGUAGE><FI><ORG>${escaped(frame.issuerName)}</ORG></FI></SONRS></SIGNONMSGSRSV1>
<CREDITCARDMSGSRSV1><CCSTMTTRNRS><TRNUID>0</TRNUID>${okStatus}<CCSTMTRS>
<CURDEF>JPY</CURDEF>
<CCACCTFROM><ACCTID>${escaped(frame.cardTail)}</ACCTID></CCACCTFROM>
<BANKTRANLIST><DTSTART>${day(frame.from)}</DTSTART><DTEND>${day(frame.to)}</DTEND>
${posted.map(transactionOf).join("\n")}
</BANKTRANLIST>
<LEDGERBAL><BALAMT>${-frame.balanceYen}</BALAMT><DTASOF>${day(frame.today)}</DTASOF></LEDGERBAL>
</CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1>
</OFX>
`;
  return new TextEncoder().encode(text);
}

const okStatus = "<STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>";

/** A purchase lowers the card's account, so its amount is negative in OFX. */
function transactionOf(row: ExportRow): string {
  const type = row.amountYen < 0 ? "CREDIT" : "DEBIT";
  return [
    `<STMTTRN><TRNTYPE>${type}</TRNTYPE>`,
    `<DTPOSTED>${day(row.processedOn ?? row.usedOn)}</DTPOSTED>`,
    `<DTUSER>${day(row.usedOn)}</DTUSER><TRNAMT>${-row.amountYen}</TRNAMT>`,
    `<FITID>${escaped(row.id)}</FITID><NAME>${escaped(cut(row.merchantName, 32))}</NAME>`,
    `<MEMO>${escaped(cut(`${row.holderName} ${row.merchantRaw}`, 255))}</MEMO></STMTTRN>`,
  ].join("");
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join("");
}

function day(date: BusinessDate): string {
  return date.replaceAll("-", "");
}

/** Escapes text for XML; characters XML cannot contain are dropped. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
