// Milliseconds a bill of 84 rows takes on paper, one after the other.
import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { quantileOf, rounded } from "./load.mjs";
import { root } from "./portal.mjs";

export const aim = "<= 100";

const count = 30;
const row = { cells: ["11月6日", "みどりスーパー", "12,480円"], remark: "処理日 11月9日" };
const sheet = {
  lang: "ja",
  title: "2026年11月のご請求",
  addressee: "佐藤 花子 様",
  issuer: { name: "会員カード株式会社", contact: "0120-000-000" },
  closing: "締め日 2026年11月19日（木）",
  footer: "Kaiin カード",
  bill: null,
  sum: null,
  nothing: "",
  sections: [
    {
      heading: "佐藤 花子 様",
      note: "",
      columns: ["ご利用日", "ご利用先", "金額"],
      widths: ["auto", "rest", "figure"],
      main: 1,
      rows: Array.from({ length: 84 }, () => row),
      total: { label: "小計", amount: "1,048,320円" },
    },
  ],
};

export async function measure() {
  const template = path.join(root, "lib/statements/format/statement.typ");
  const press = new Worker(path.join(root, "lib/platform/pdf-worker.mjs"));
  const times = [];
  for (let id = 0; id < count + 3; id += 1) {
    const startedAt = performance.now();
    press.postMessage({ id, template, data: sheet }, []);
    const [{ error }] = await once(press, "message");
    if (error) throw new Error(error);
    if (id >= 3) times.push(performance.now() - startedAt);
  }
  await press.terminate();
  return { value: rounded(quantileOf(times, 0.5), 1), p95: rounded(quantileOf(times, 0.95), 1) };
}
