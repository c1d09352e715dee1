// Medians of the login's first try for user IDs somebody owns and IDs nobody owns, against a running
// server started with PORTAL_TEST=1:
//   BASE=http://localhost:3000 USER_ID=hanako.sato PASSWORD=… node tests/bench/login-times.mjs
// The right password between two wrong ones keeps the known login open; only wrong tries are timed.

const base = process.env.BASE ?? "http://localhost:3000";
const tries = Number(process.env.TRIES ?? 300);
const userId = process.env.USER_ID ?? "hanako.sato";
const password = process.env.PASSWORD ?? "yuyake-to-mikan-no-ki";
const run = Date.now().toString(36);

/** One login; answers how long it took and where it led. */
async function enter(fields) {
  const startedAt = performance.now();
  const answer = await fetch(`${base}/login/enter`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: base },
    body: new URLSearchParams(fields),
  });
  const ms = performance.now() - startedAt;
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`the login answered ${answer.status}`);
  return { ms, to: answer.headers.get("location") ?? "" };
}

async function reset() {
  const { to } = await enter({ userId, password });
  if (to.startsWith("/login")) throw new Error(`${userId} cannot log in: locked, or the password?`);
}

function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

await reset();
const known = [];
const unknown = [];
for (let at = 0; at < tries; at += 1) {
  const wrong = `wrong-${run}-${at}`;
  const timeKnown = async () => known.push((await enter({ userId, password: wrong })).ms);
  const timeUnknown = async () =>
    unknown.push((await enter({ userId: `nobody.${run}.${at}`, password: wrong })).ms);
  // Taken in turns, so that neither has the quieter minute.
  if (at % 2 === 0) {
    await timeKnown();
    await timeUnknown();
  } else {
    await timeUnknown();
    await timeKnown();
  }
  await reset();
}
const [knownMs, unknownMs] = [known, unknown].map((all) => Math.round(medianOf(all) * 10) / 10);
console.log(JSON.stringify({ knownMs, unknownMs, ratio: +(knownMs / unknownMs).toFixed(4) }));
