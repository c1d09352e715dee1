import { connect } from "node:net";
import { addressesWith, exampleOf } from "./routes";
import { ask, cookieOf, eightAtOnce, formType } from "./support/ask";
import { loginAs } from "./support/member";
import { loginOf, neighboursOf } from "./support/people";
import { expect, test } from "./support/test";

/** How many malformed sendings a form gets, and how many malformed requests there are. */
const sendings = Number(process.env.MALFORMED_VALUES ?? 12);
const requests = Number(process.env.MALFORMED_REQUESTS ?? 300);
const seed = Number(process.env.SEED ?? 20_261_121);

/** Numbers that come out the same for the same seed. */
class Chance {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

const fields = [
  ..."userId newPassword cardNumber birthYear birthMonth birthDay code email postingIds monthly".split(
    " ",
  ),
  ..."scheduleHash idempotencyKey amount rewardCode points yen postingId receiptNo agreed".split(
    " ",
  ),
  ..."language textSize from id reason q street postalCode phone bankCode capYen cardId text".split(
    " ",
  ),
  ..."kind constructor __proto__".split(" "),
  "",
];

const plainValues = `-1 0 1e9 999999999999999999999 NaN １２３ null [] {"a":1} %00 %ff ../.. @ 2026-02-30 9999-99-99
' OR 1=1 --
<script>alert(1)</script> \${7*7} constructor
00000000-0000-4000-8000-000000000000 R20261121-00000000 370000000000408`;

const values = plainValues
  .split(/[ \n]/)
  .concat("", " ", "\u0000", "a\u0000b", "\ud800", "\r\nSet-Cookie: a=b", "\u202e")
  .concat("𠮷".repeat(3000), "x".repeat(10_240));

/** As a form sends it; half a character cannot be. */
function encoded(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Cs}/gu, "\ufffd"));
}

function bodyOf(chance: Chance): string {
  const parts = Array.from({ length: chance.below(8) }, () => {
    const value = chance.of(values);
    const text = chance.below(5) === 0 ? value : encoded(value);
    return `${chance.of(fields)}${chance.below(12) === 0 ? "" : "="}${text}`;
  });
  return parts.join(chance.below(15) === 0 ? ";" : "&");
}

const types = [
  formType,
  `${formType}; charset=shift_jis`,
  "application/json",
  "text/plain",
  "",
].concat("multipart/form-data", "multipart/form-data; boundary=x");

test("どのフォームに何を送られても、5xxにならない", async ({ page }) => {
  test.setTimeout(3_600_000);
  const chance = new Chance(seed);
  await loginAs(page, loginOf(neighboursOf("without-javascript").stormed));
  const addresses = addressesWith(["write"], ["public", "member", "basic", "staff"]).filter(
    (address) => !/logout|end-login/.test(address),
  );
  const cookie = await cookieOf(page);
  const sent = addresses.flatMap((address) =>
    Array.from({ length: sendings }, () => {
      const type = chance.below(3) === 0 ? chance.of(types) : formType;
      return { address, type, data: bodyOf(chance) };
    }),
  );
  const broken: string[] = [];
  await eightAtOnce(sent, async ({ address, type, data }) => {
    const headers = { cookie, origin: process.env.E2E_URL ?? "", "content-type": type };
    const answer = await ask(exampleOf(address), { method: "POST", headers, body: data });
    if (answer.status >= 500 && answer.headers["retry-after"] === undefined) {
      broken.push(`${answer.status} ${address} ${type} ${data.slice(0, 200)}`);
    }
  });
  expect(broken, `seed ${seed}`).toEqual([]);
});

const paths =
  `/ /login /home /activity /activity/%00 /activity/%ff /statements/% //evil /%2e%2e/etc *
/activity?cursor=%00&min=-1&max=x&from=2026-02-30 /statements/2026-11/pdf?x=%ff /admin/members?q=%00
/revolving/simulate?amount=-1&closing=x&extra=:&extra=1:2:3 /api/auth/callback/credentials
/revolving/simulate/schedule?format=xml&amount=1e99 /_next/static/../../package.json
/api/auth/session?x=%ff /login?from=//evil.example`
    .split(/\s+/)
    .concat(`/${"a".repeat(9000)}`);

const headers = `Next-Action: x
RSC: 1
Next-Router-State-Tree: %7B
Next-Router-Prefetch: 2
Cookie: ;;=;
Cookie: kaiin-session=%00
Origin: null
Origin: x
Content-Length: -1
Content-Length: 99999999999
Transfer-Encoding: chunked
Expect: 100-continue
Accept-Language: *;q=x
Host: evil.example
X-Forwarded-Host: evil.example
Range: bytes=9-1
Content-Type: multipart/form-data
X-Middleware-Subrequest: proxy:proxy:proxy
Upgrade: websocket
If-None-Match: \u0001
Accept: \ud800
Next-Url: http://x/%
X-Nextjs-Data: 1
: x
A`
  .split("\n")
  .concat(`Cookie: kaiin-session=${"a".repeat(7000)}`);

const methods = "GET POST HEAD PUT DELETE TRACE OPTIONS CONNECT PATCH G\u0020ET"
  .split(" ")
  .concat("");

function requestOf(chance: Chance): string {
  const host = chance.below(20) === 0 ? [] : ["Host: localhost"];
  const extra = Array.from({ length: chance.below(4) }, () => chance.of(headers));
  const method = chance.below(2) === 0 ? "GET" : chance.of(methods);
  const lines = [`${method} ${chance.of(paths)} HTTP/1.1`, ...host, ...extra, "Connection: close"];
  const body = chance.below(3) === 0 ? bodyOf(chance) : "";
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}

/** One request as bytes; answers the status, 0 where the connection was simply closed. */
function send(text: string): Promise<number> {
  const { port } = new URL(process.env.E2E_URL ?? "");
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(text));
    const end = () => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0));
    };
    socket.setTimeout(3000, end);
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      if (/^HTTP\/1\.1 (?!100)\d{3}/.test(heard)) end();
    });
    socket.on("error", end);
    socket.on("close", end);
  });
}

test("どんな要求にも、5xxにならず、サーバーは答え続ける", async () => {
  test.setTimeout(3_600_000);
  const chance = new Chance(seed + 1);
  const texts = Array.from({ length: requests }, () => requestOf(chance));
  const broken: string[] = [];
  await eightAtOnce(texts, async (text) => {
    const status = await send(text);
    // 501 and 505 are Node's own words for what it does not speak; 503 asks to come again.
    if (status >= 500 && ![501, 503, 505].includes(status)) broken.push(`${status}\n${text}`);
  });
  expect(
    broken.map((one) => one.slice(0, 400)),
    `seed ${seed}`,
  ).toEqual([]);
  expect((await ask("/api/health/ready")).status).toBe(200);
});
