import { execFile } from "node:child_process";
import { expect, test, vi } from "vitest";
import { run as closeCycles } from "@/lib/jobs/cycle-close";
import { run as importFeed } from "@/lib/jobs/feed-import";
import { run as listQuarantine } from "@/lib/jobs/feed-quarantine";
import type { Job } from "@/lib/jobs/job-context";
import { freshDatabase } from "../../support/database";
import { BrokenCopy } from "../../support/delivery";
import { job } from "../../support/feed";

freshDatabase();

const fixtures = "tests/fixtures/feed";

type Ended = { readonly code: number; readonly said: string };

/** A command as an operator types it; returns its exit code and everything it printed. */
function npmRun(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile("npm", ["run", "--silent", ...args], { env: process.env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, said: out + err });
    });
  });
}

const nothing = async () => undefined;
const context = { actor: job, webUrl: "", revive: nothing, leave: nothing };

/** The job behind a command, in this process: what it returns is the command's exit code. */
async function inProcess(run: Job, ...args: string[]): Promise<Ended> {
  const printed: unknown[] = [];
  const spies = (["log", "error"] as const).map((kind) =>
    vi.spyOn(console, kind).mockImplementation((line) => void printed.push(line)),
  );
  const code = await run(args, context);
  for (const spy of spies) spy.mockRestore();
  return { code, said: printed.join("\n") };
}

const wrongHash = new BrokenCopy("2026-11-20").edit("postings.csv", (text) => `${text}x`).folder;
const through = ["--through", "2026-12-03"];

/** In this order, on one database. Each exit code is seen at a process, the rest at the job behind it. */
const steps: readonly [name: string, end: () => Promise<Ended>, code: number, said: RegExp][] = [
  ["壊れた配信", () => npmRun("feed:import", "--", wrongHash), 1, /nothing was changed: .*hash/],
  ["ないフォルダー", () => inProcess(importFeed, "/nowhere"), 1, /no folder/],
  ["最初の配信", () => inProcess(importFeed, `${fixtures}/2026-11-20`), 0, /Delivery 1/],
  ["同じ配信", () => inProcess(importFeed, `${fixtures}/2026-11-20`), 0, /already imported/],
  ["配信のまだない締め", () => inProcess(closeCycles, ...through), 1, /2026-12-03/],
  ["1つ飛ばした配信", () => inProcess(importFeed, `${fixtures}/2026-11-25`), 1, /nothing was ch/],
  ["次の配信", () => inProcess(importFeed, `${fixtures}/2026-11-24`), 0, /Delivery 2/],
  [
    "誤った行のある配信",
    () => npmRun("feed:import", "--", `${fixtures}/2026-11-25`),
    2,
    /in quarantine/,
  ],
  ["待っている行", () => inProcess(listQuarantine), 0, /./],
  ["照合", () => npmRun("verify"), 0, /./],
  ["使い方", () => inProcess(importFeed, "--help"), 0, /feed:import/],
  ["知らない引数", () => npmRun("feed:import", "--", "--nonsense"), 1, /nonsense/],
];

test("コマンドは決められた終了コードで終わり、何をしたかを言う", async () => {
  for (const [name, end, code, said] of steps) {
    expect(await end(), name).toEqual({ code, said: expect.stringMatching(said) });
  }
});
