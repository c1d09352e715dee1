// The 95th percentile of a member's page while 40 logins are under way all the time, beside a calm
// minute. The storm tries IDs nobody owns, each once: they cost the same hash and lock nobody out.
import { enter, logIn, page, quantileOf, rounded } from "./load.mjs";
import { household } from "./portal.mjs";

export const aim = "<= 2";

const atOnce = 40;
const pages = Number(process.env.PAGES ?? 300);

export async function measure(portal) {
  const database = await portal.copyOf("storm");
  const web = await database.serve(3390);
  try {
    const cookie = await logIn(web.base, household[0]);
    const timesOfPages = () => timesOf(() => page(`${web.base}/home`, cookie));
    await timesOfPages();
    const calm = await timesOfPages();
    const storm = startStorm(web.base);
    const wild = await timesOfPages();
    return { ...compare(calm, wild), ...(await storm.end()) };
  } finally {
    await web.stop();
    await database.drop();
  }
}

function compare(calm, wild) {
  const [calmMs, wildMs] = [calm, wild].map((times) => quantileOf(times, 0.95));
  const medians = [calm, wild].map((times) => rounded(quantileOf(times, 0.5), 1));
  return {
    value: rounded(wildMs / calmMs),
    calmP95Ms: rounded(calmMs, 1),
    stormP95Ms: rounded(wildMs, 1),
    calmMedianMs: medians[0],
    stormMedianMs: medians[1],
  };
}

/** One page after the other, as one member asks for them. */
async function timesOf(work) {
  const times = [];
  for (let at = 0; at < pages; at += 1) times.push((await work()).ms);
  return times;
}

function startStorm(base) {
  let isOver = false;
  const answers = {};
  const lane = async (name) => {
    for (let at = 0; !isOver; at += 1) {
      const { status } = await enter(base, {
        userId: `nobody.${name}.${at}`,
        password: "not-this",
      });
      answers[status] = (answers[status] ?? 0) + 1;
    }
  };
  const lanes = Array.from({ length: atOnce }, (_, at) => lane(at));
  const end = async () => {
    isOver = true;
    await Promise.all(lanes);
    return { loginsDuringStorm: answers };
  };
  return { end };
}
