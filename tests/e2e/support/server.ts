import { spawn } from "node:child_process";
import path from "node:path";
import { freePort, stop, untilReady } from "./portal";

const root = path.resolve(import.meta.dirname, "../../..");

/** One more server process on the portal's data, with its counters. */
export type Server = {
  readonly url: string;
  readonly counterOf: (name: string) => Promise<number>;
  readonly stop: () => Promise<void>;
};

export async function openServer(): Promise<Server> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [path.join(root, "lib/jobs/run.mjs"), "start"], {
    cwd: root,
    stdio: "ignore",
    env: {
      ...(JSON.parse(process.env.E2E_ENVIRONMENT ?? "{}") as NodeJS.ProcessEnv),
      PORT: String(port),
      PORTAL_URL: url,
      METRICS_PORT: String(metricsPort),
    },
  });
  await untilReady(url, child, process.env.E2E_FOLDER ?? "");
  const counterOf = async (name: string) => {
    const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
    const line = new RegExp(`^${name} (\\d+)$`, "m").exec(await answer.text());
    return Number(line?.[1]);
  };
  return { url, counterOf, stop: () => stop(child) };
}

export type Answer = { readonly status: number; readonly words: string };

/** Sends the login form as a browser without JavaScript does, and reads the page it leads to. */
export async function sendLogin(url: string, login: Record<string, string>): Promise<Answer> {
  const sent = await fetch(`${url}/login/enter`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams(login),
  });
  if (sent.status !== 303) return { status: sent.status, words: "" };
  const to = new URL(sent.headers.get("location") ?? "", url);
  if (to.pathname !== "/login") return { status: 303, words: to.pathname };
  const cookie = sent.headers.getSetCookie().map((one) => one.split(";")[0]);
  const page = await fetch(to, { headers: { cookie: cookie.join("; ") } });
  const text = (await page.text()).replaceAll(/<script[\s\S]*?<\/script>/g, "");
  return { status: page.status, words: text };
}
