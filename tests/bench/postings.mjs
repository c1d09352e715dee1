// The activity page among POSTINGS (10,000,000) postings beside the same page among 10,000. Both stand
// in one server, so that they share its memory as two sizes of one portal would not have to.
//   POSTINGS=100000 npm run bench -- postings
import { logIn, page, ratesOf, rounded } from "./load.mjs";
import { addContracts } from "./contracts.mjs";
import { household } from "./portal.mjs";

export const aim = ">= 0.95";

const few = 10_000;
const many = Number(process.env.POSTINGS ?? 10_000_000);

export async function measure(portal) {
  const small = await portal.copyOf("few_postings");
  const large = await portal.copyOf("many_postings");
  try {
    const sizes = [await addContracts(small, few), await addContracts(large, many)];
    return await compare([await small.serve(3390), await large.serve(3391)], sizes);
  } finally {
    await small.drop();
    await large.drop();
  }
}

async function compare(webs, [fewPostings, postings]) {
  try {
    const works = [];
    for (const { base } of webs) {
      const cookie = await logIn(base, household[0]);
      works.push(() => page(`${base}/activity`, cookie));
    }
    const [among, amongMany] = await ratesOf(works);
    return {
      value: rounded(amongMany / among),
      fewPostings,
      postings,
      pagesPerSecondAmongFew: rounded(among),
      pagesPerSecondAmongMany: rounded(amongMany),
    };
  } finally {
    for (const web of webs) await web.stop();
  }
}
