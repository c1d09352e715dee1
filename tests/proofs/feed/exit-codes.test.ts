import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { freshDatabase } from "../../support/database";
import { BrokenCopy } from "../../support/delivery";

freshDatabase();

const fixtures = "tests/fixtures/feed";

/** A command as an operator types it; answers its exit code and everything it printed. */
function npmRun(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile("npm", ["run", "--silent", ...args], { env: process.env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, said: out + err });
    });
  });
}

const wrongHash = new BrokenCopy("2026-11-20").edit("postings.csv", (text) => `${text}x`).folder;

/** In this order, on one database. */
const steps: readonly [name: string, args: readonly string[], code: number, said: RegExp][] = [
  ["壊れた配信", ["feed:import", "--", wrongHash], 1, /nothing was changed: .*hash/],
  ["ないフォルダー", ["feed:import", "--", "/nowhere"], 1, /no folder/],
  ["最初の配信", ["feed:import", "--", `${fixtures}/2026-11-20`], 0, /Delivery 1/],
  ["同じ配信", ["feed:import", "--", `${fixtures}/2026-11-20`], 0, /already imported/],
  ["配信のまだない締め", ["cycle:close", "--", "--through", "2026-12-03"], 1, /2026-12-03/],
  ["1つ飛ばした配信", ["feed:import", "--", `${fixtures}/2026-11-25`], 1, /nothing was changed/],
  ["次の配信", ["feed:import", "--", `${fixtures}/2026-11-24`], 0, /Delivery 2/],
  ["誤った行のある配信", ["feed:import", "--", `${fixtures}/2026-11-25`], 2, /in quarantine/],
  ["待っている行", ["feed:quarantine"], 0, /./],
  ["照合", ["verify"], 0, /./],
  ["使い方", ["feed:import", "--", "--help"], 0, /feed:import/],
  ["知らない引数", ["feed:import", "--", "--nonsense"], 1, /nonsense/],
];

test("コマンドは決められた終了コードで終わり、何をしたかを言う", async () => {
  for (const [name, args, code, said] of steps) {
    const ended = await npmRun(...args);
    expect({ code: ended.code, said: ended.said }, name).toEqual({
      code,
      said: expect.stringMatching(said),
    });
  }
}, 300_000);
