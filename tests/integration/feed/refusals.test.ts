import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { freshDatabase } from "../../support/database";
import { BrokenCopy, type LooseManifest } from "../../support/delivery";
import { importFixture, job, rowsOf } from "../../support/feed";

const database = freshDatabase();
const first = "2026-11-20";

function file(manifest: LooseManifest, name: string) {
  const found = manifest.files.find((candidate) => candidate.name === name);
  if (!found) throw new Error(name);
  return found;
}

/** Everything a delivery could leave behind. */
async function kept(): Promise<number> {
  const [row] = await rowsOf<{ kept: number }>(
    database,
    `SELECT ((SELECT count(*) FROM account) + (SELECT count(*) FROM posting)
       + (SELECT count(*) FROM feed_delivery) + (SELECT count(*) FROM quarantined_row)
       + (SELECT count(*) FROM audit_event))::int AS kept`,
  );
  return row?.kept ?? -1;
}

const broken: Record<string, [(copy: BrokenCopy) => unknown, RegExp]> = {
  目録がない: [
    (copy) => {
      rmSync(path.join(copy.folder, "manifest.json"));
    },
    /manifest.json is missing/,
  ],
  目録が読めない: [(copy) => copy.edit("manifest.json", () => "{"), /no JSON/],
  目録の形が違う: [
    (copy) => copy.manifest((manifest) => Object.assign(manifest, { feedVersion: 2 })),
    /feedVersion/,
  ],
  営業日が日付ではない: [
    (copy) => copy.manifest((manifest) => Object.assign(manifest, { businessDate: "2026-02-30" })),
    /businessDate/,
  ],
  ファイルが足りない: [
    (copy) => {
      rmSync(path.join(copy.folder, "cards.csv"));
    },
    /cards.csv is missing/,
  ],
  目録にないファイルがある: [
    (copy) =>
      copy.manifest((manifest) => {
        manifest.files = manifest.files.filter(({ name }) => name !== "cards.csv");
      }),
    /cards.csv is not named/,
  ],
  ハッシュが違う: [
    (copy) => copy.edit("postings.csv", (text) => text.replace("東京電力", "東京ガス")),
    /postings.csv: the hash differs/,
  ],
  人のファイルのハッシュが違う: [
    (copy) => copy.edit("cardmembers.csv", (text) => text.replace("花子", "華子")),
    /cardmembers.csv: the hash differs/,
  ],
  件数が違う: [
    (copy) => copy.manifest((manifest) => (file(manifest, "postings.csv").rows += 1)),
    /postings.csv: 3268 rows, manifest.json says 3269/,
  ],
  合計が違う: [
    (copy) => copy.manifest((manifest) => (file(manifest, "payments.csv").sumYen = 1)),
    /payments.csv: amount_yen sums to 34452144/,
  ],
  合計のないはずのファイルに合計がある: [
    (copy) => copy.manifest((manifest) => (file(manifest, "cards.csv").sumYen = 0)),
    /sumYen/,
  ],
  見出しが違う: [
    (copy) => copy.edit("postings.csv", (text) => text.replace("posting_id,", "posting_no,"), true),
    /postings.csv: the header is not/,
  ],
  人のファイルの見出しが違う: [
    (copy) => copy.edit("cards.csv", (text) => text.replace("card_id,", "card,"), true),
    /cards.csv: the header is not/,
  ],
  列の足りない行がある: [
    (copy) => copy.edit("payments.csv", (text) => text.replace(",debit,", ","), true),
    /payments.csv: line \d+: missing data for column/,
  ],
  閉じていない引用符がある: [
    (copy) => copy.edit("cards.csv", (text) => `${text}"SC1,SM000010\n`, true),
    /cards.csv: line \d+ is no CSV/,
  ],
};

describe("配信の拒否：何も残さず、どこが違うかを言う", () => {
  test.each(Object.entries(broken))("%s", async (_name, [breakIt, words]) => {
    const copy = new BrokenCopy(first);
    breakIt(copy);
    const result = await importDelivery(job, copy.folder);
    expect(result.ok ? "imported" : result.refusal).toMatch(words);
    expect(await kept()).toBe(0);
  });

  test("空のデータベースはどの番号からでも受け取り、その後は次の番号だけを受け取る", async () => {
    await importFixture(first);
    const before = await kept();
    const skipped = await importFixture("2026-11-25");
    expect(skipped).toEqual({ ok: false, refusal: "sequence is 3, but 2 is next" });
    const changed = new BrokenCopy(first).edit("cards.csv", (text) => `${text}\n`, true);
    const refused = await importDelivery(job, changed.folder);
    expect(refused.ok ? "imported" : refused.refusal).toMatch(/already, with other content/);
    expect(await kept()).toBe(before);
  });

  test("同時に二つ取り込んでも一度だけ取り込まれる", async () => {
    const results = await Promise.all([importFixture("2026-11-24"), importFixture("2026-11-24")]);
    const kinds = results.map((result) => (result.ok ? result.value.kind : result.refusal));
    expect(kinds.sort()).toEqual(["already-imported", "imported"]);
  });
});
