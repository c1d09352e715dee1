// Logins a second through POST /login/enter, beside bare comparisons of bcrypt at the same cost, two
// at a time as the portal does them. Three members log in, two tries of each under way, so that a hash
// always waits for its turn.
import bcrypt from "bcrypt";
import { enter, quantileOf, rateOf, rounded } from "./load.mjs";
import { household } from "./portal.mjs";

export const aim = ">= 0.9";

const cost = Number(process.env.KAIIN_BCRYPT_COST ?? 12);
const ms = 15_000;
const rounds = 3;

export async function measure(portal) {
  const database = await portal.copyOf("logins");
  const web = await database.serve(3390);
  try {
    return await compare(web.base);
  } finally {
    await web.stop();
    await database.drop();
  }
}

async function compare(base) {
  const hash = await bcrypt.hash("the right one", cost);
  const logins = [];
  const hashes = [];
  await rateOf((lane) => enterAs(base, lane), { lanes: 6, ms: 3000 });
  for (let round = 0; round < rounds; round += 1) {
    hashes.push(await rateOf(() => bcrypt.compare("the right one", hash), { lanes: 2, ms }));
    logins.push(await rateOf((lane) => enterAs(base, lane), { lanes: 6, ms }));
  }
  const [loginsPerSecond, hashesPerSecond] = [logins, hashes].map((all) => quantileOf(all, 0.5));
  return {
    value: rounded(loginsPerSecond / hashesPerSecond),
    loginsPerSecond: rounded(loginsPerSecond),
    hashesPerSecond: rounded(hashesPerSecond),
    cost,
  };
}

async function enterAs(base, lane) {
  const { status, headers } = await enter(base, household[lane % household.length]);
  if (status === 303 && headers.location.endsWith("/home")) return;
  throw new Error(`a login answered ${status} ${headers.location ?? ""}`);
}
