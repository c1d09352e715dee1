// Two web processes behind a round-robin proxy beside one behind the same proxy: the activity page.
// Proxy, load generator and database share the cores with them; where there are only two, the ratio
// tells of the machine. CPU seconds of the web processes a page tell of the portal: what a second
// process costs beyond what the first did would show there.
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Agent, createServer, request } from "node:http";
import { logIn, page, rateOf, ratesOf, rounded } from "./load.mjs";
import { household } from "./portal.mjs";

export const aim = ">= 1.7";

const ports = [3392, 3393];
const single = 3390;
const paired = 3391;

export async function measure(portal) {
  const database = await portal.copyOf("processes");
  const base = `http://localhost:${paired}`;
  const webs = [];
  const proxies = [proxyTo([ports[0]], single), proxyTo(ports, paired)];
  try {
    for (const port of ports) webs.push(await database.serve(port, base));
    return await compare(webs, base);
  } finally {
    for (const proxy of proxies) proxy.closeAllConnections();
    for (const proxy of proxies) proxy.close();
    for (const web of webs) await web.stop();
    await database.drop();
  }
}

async function compare(webs, base) {
  const cookie = await logIn(base, household[0]);
  const through = (port) => () => page(`http://localhost:${port}/activity`, cookie);
  const [one, two] = await ratesOf([through(single), through(paired)]);
  const [oneCpuMs, twoCpuMs] = [
    await cpuMsOf(webs, through(single)),
    await cpuMsOf(webs, through(paired)),
  ];
  return {
    value: rounded(two / one),
    cores: availableParallelism(),
    pagesPerSecondOfOne: rounded(one),
    pagesPerSecondOfTwo: rounded(two),
    cpuMsAPageOfOne: rounded(oneCpuMs, 1),
    cpuMsAPageOfTwo: rounded(twoCpuMs, 1),
  };
}

/** CPU milliseconds the web processes spend on a page. */
async function cpuMsOf(webs, work, ms = 8000) {
  const spent = () => webs.reduce((sum, { pid }) => sum + cpuMsSoFar(pid), 0);
  const before = spent();
  const rate = await rateOf(work, { ms });
  return (spent() - before) / ((rate * ms) / 1000);
}

/** User and system time in clock ticks of 10 ms, as Linux tells it. */
function cpuMsSoFar(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function proxyTo(targets, port) {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const server = createServer((asked, answer) => {
    const { method, url: path, headers } = asked;
    const target = targets[turn++ % targets.length];
    const onward = request({ agent, port: target, method, path, headers }, (given) => {
      answer.writeHead(given.statusCode, given.headers);
      given.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  return server.listen(port);
}
