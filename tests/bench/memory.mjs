// Resident memory of a web process after REQUESTS (100,000) pages beside a tenth of them: 1 is flat.
// Pages of several kinds in turns, logged in and not.
//   REQUESTS=20000 npm run bench -- memory
import { readFileSync } from "node:fs";
import { logIn, page, rounded } from "./load.mjs";
import { household } from "./portal.mjs";

export const aim = "about 1";

const requests = Number(process.env.REQUESTS ?? 100_000);
const paths = [
  "/login",
  "/home",
  "/points",
  "/login",
  "/activity",
  "/statements/2026-11",
  "/credit",
];
const lanes = 8;
// A session ends two hours after its login, whatever the pace.
const loginEvery = 20_000;

export async function measure(portal) {
  const database = await portal.copyOf("memory");
  const web = await database.serve(3390);
  try {
    return await watch(web);
  } finally {
    await web.stop();
    await database.drop();
  }
}

async function watch(web) {
  const seen = [];
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    await ask(web.base, Math.round(requests / 10));
    seen.push(residentMegabytes(web.pid));
  }
  return { value: rounded(seen.at(-1) / seen[0]), requests, megabytesAfterEachTenth: seen };
}

async function ask(base, count) {
  for (let begun = 0; begun < count; begun += loginEvery) {
    const cookie = await logIn(base, household[0]);
    let left = Math.min(loginEvery, count - begun);
    const lane = async () => {
      while (left > 0) await page(base + paths[left-- % paths.length], cookie);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }
}

function residentMegabytes(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(kilobytes) / 1024);
}
