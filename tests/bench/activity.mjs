// The activity page of 50 rows, logged in, beside a bare Next page of the same markup.
import { serveBare } from "./bare-app.mjs";
import { logIn, page, ratesOf, rounded } from "./load.mjs";
import { household } from "./portal.mjs";

export const aim = ">= 0.8";

export async function measure(portal) {
  const database = await portal.copyOf("activity");
  const web = await database.serve(3390);
  try {
    const cookie = await logIn(web.base, household[0]);
    const address = `${web.base}/activity`;
    const html = await (await fetch(address, { headers: { cookie } })).text();
    const bare = await serveBare(html, 3391);
    try {
      return await compare(
        () => page(address, cookie),
        () => page(`${bare.base}/`),
      );
    } finally {
      await bare.stop();
    }
  } finally {
    await web.stop();
    await database.drop();
  }
}

async function compare(full, bare) {
  const bytes = { bytes: (await full()).bytes, bareBytes: (await bare()).bytes };
  const [pages, barePages] = await ratesOf([full, bare]);
  const rates = { pagesPerSecond: rounded(pages), barePagesPerSecond: rounded(barePages) };
  return { value: rounded(pages / barePages), ...rates, ...bytes };
}
