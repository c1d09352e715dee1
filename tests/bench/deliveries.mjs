// A made-up delivery of the issuer's feed, imported after that of the household.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { asOf, folder } from "./portal.mjs";

/** Writes and imports it; answers its rows and the seconds of the import job, from start to end. */
export async function importSample(database, { members, months, postings }) {
  const out = path.join(folder, "feed");
  const size = Object.entries({ members, months, postings });
  const asked = size.flatMap(([name, value]) => [`--${name}`, String(value)]);
  try {
    database.job("sample", ...asked, "--as-of", asOf, "--out", out);
    const manifest = path.join(out, "manifest.json");
    const content = JSON.parse(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, JSON.stringify({ ...content, sequence: 2 }));
    const rows = content.files.reduce((sum, file) => sum + file.rows, 0);
    return { rows, seconds: database.job("feed-import", out) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
