// The load generator: node:http with keep-alive, which costs less than fetch, since it shares the
// cores with what it measures.
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** One request; answers its status, headers, bytes on the wire and milliseconds. */
export function send(url, { headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const sent = request(url, { agent, method: body ? "POST" : "GET", headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => {
        bytes += part.length;
      });
      answer.on("error", reject);
      answer.on("end", () => {
        const { statusCode: status, headers: told } = answer;
        resolve({ status, headers: told, bytes, ms: performance.now() - startedAt });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A page that has to come. */
export async function page(url, cookie) {
  const answer = await send(url, { headers: cookie ? { cookie } : {} });
  if (answer.status !== 200) {
    throw new Error(`${url} answered ${answer.status} ${answer.headers.location ?? ""}`);
  }
  return answer;
}

/** One login as the browser's form sends it; `base` is the address members see. */
export function enter(base, fields, at = base) {
  return send(`${at}/login/enter`, {
    headers: { origin: base, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The session cookie of a member who logs in. */
export async function logIn(base, member, at = base) {
  const { headers } = await enter(base, member, at);
  const cookie = headers["set-cookie"]?.find((one) => one.startsWith("kaiin-session="));
  if (!cookie) throw new Error(`${member.userId} could not log in`);
  return cookie.split(";")[0];
}

/** How often a second `work` is done when `lanes` do it again and again for `ms`. */
export async function rateOf(work, { lanes = 8, ms = 5000 } = {}) {
  const startedAt = performance.now();
  let done = 0;
  const lane = async (at) => {
    while (performance.now() - startedAt < ms) {
      await work(at);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, at) => lane(at)));
  return (done * 1000) / (performance.now() - startedAt);
}

/** The rates of several works, taken in turns, so that none has the quieter minute: medians. */
export async function ratesOf(works, { rounds = 5, ...options } = {}) {
  const seen = works.map(() => []);
  for (const work of works) await rateOf(work, { ...options, ms: 3000 });
  for (let round = 0; round < rounds; round += 1) {
    const order = works.map((_, at) => (at + round) % works.length);
    for (const at of order) seen[at].push(await rateOf(works[at], options));
  }
  return seen.map((rates) => quantileOf(rates, 0.5));
}

export function quantileOf(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function rounded(value, digits = 2) {
  return Number(value.toFixed(digits));
}
