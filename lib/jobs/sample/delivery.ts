import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdirSync, type WriteStream, writeFileSync } from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import { invariant } from "@/lib/kernel/invariant";

const columns = {
  accounts:
    "account_id,product_code,status,opened_on,cycle,limit_yen,cash_limit_yen,revolving_limit_yen,debit_bank_code,debit_branch_code,debit_account_type,debit_account_number,debit_holder_kana",
  cardmembers:
    "cardmember_id,account_id,role,relationship,family_name,given_name,family_name_kana,given_name_kana,birth_date,postal_code,prefecture,city,street,building,phone,mobile,email,employer_name,employer_phone,employer_address",
  cards: "card_id,cardmember_id,number,expires,status,cap_yen",
  authorizations:
    "authorization_id,card_id,occurred_at,event,kind,amount_yen,merchant_name,mcc,currency,foreign_amount",
  postings:
    "posting_id,authorization_id,card_id,used_on,processed_on,kind,amount_yen,merchant_raw,merchant_name,mcc,currency,foreign_amount,rate,original_posting_id",
  payments: "payment_id,account_id,paid_on,amount_yen,method,closing_on",
} as const;

export type FeedFile = keyof typeof columns;

type OpenFile = {
  stream: WriteStream;
  hash: ReturnType<typeof createHash>;
  rows: number;
  sumYen: number | null;
};

/** Writes a delivery of the issuer's feed row by row, and its manifest at the end. */
export class DeliveryWriter {
  private readonly files = new Map<FeedFile, OpenFile>();

  constructor(
    private readonly folder: string,
    private readonly businessDate: string,
    private readonly sequence: number,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Adds a row by column name; a missing column is empty. */
  async add(name: FeedFile, row: Readonly<Record<string, string | number>>): Promise<void> {
    const names = columns[name].split(",");
    const unknown = Object.keys(row).find((key) => !names.includes(key));
    invariant(!unknown, `${name}.csv has no column ${unknown}`);
    const file = this.files.get(name) ?? this.open(name);
    file.rows += 1;
    if (file.sumYen !== null) file.sumYen += Number(row.amount_yen);
    await this.write(file, `${names.map((key) => quoted(row[key])).join(",")}\n`);
  }

  /** Closes the files and writes the manifest. */
  async end(): Promise<void> {
    const files = [];
    for (const [name, { stream, hash, rows, sumYen }] of this.files) {
      stream.end();
      await finished(stream);
      files.push({ name: `${name}.csv`, rows, sumYen, sha256: hash.digest("hex") });
    }
    const { businessDate, sequence } = this;
    const manifest = { feedVersion: 1, businessDate, sequence, files };
    writeFileSync(
      path.join(this.folder, "manifest.json"),
      `${JSON.stringify(manifest, null, 1)}\n`,
    );
  }

  private open(name: FeedFile): OpenFile {
    const stream = createWriteStream(path.join(this.folder, `${name}.csv`));
    const sumYen = columns[name].includes("amount_yen") ? 0 : null;
    const file = { stream, hash: createHash("sha256"), rows: 0, sumYen };
    this.files.set(name, file);
    const header = `${columns[name]}\n`;
    file.hash.update(header);
    stream.write(header);
    return file;
  }

  private async write(file: OpenFile, line: string): Promise<void> {
    file.hash.update(line);
    if (!file.stream.write(line)) await once(file.stream, "drain");
  }
}

function quoted(value: string | number | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
