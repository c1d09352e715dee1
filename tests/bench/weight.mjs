// What a browser loads for a member's page, as it is compressed on the wire. Client code of one's own
// is what the page's scripts weigh more than those of a bare Next page, which are Next and React alone.
import { serveBare } from "./bare-app.mjs";
import { logIn, rounded, send } from "./load.mjs";
import { household } from "./portal.mjs";

export const aim = "<= 60 (HTML and CSS), <= 10 (client code), KB";

const paths = ["/home", "/activity", "/statements/2026-11"];
const compressed = { "accept-encoding": "gzip, br" };
const bareMarkup = "<body><p>Kaiin</p></body>";

export async function measure(portal) {
  const database = await portal.copyOf("weight");
  const web = await database.serve(3390);
  try {
    const framework = await scriptBytesOfBare();
    const cookie = await logIn(web.base, household[0]);
    const pages = {};
    for (const path of paths) pages[path] = await weightOf(web.base, path, { cookie, framework });
    const heaviest = (key) => Math.max(...Object.values(pages).map((weight) => weight[key]));
    const value = { htmlAndCss: heaviest("htmlAndCss"), clientCode: heaviest("clientCode") };
    return { value, pages, frameworkKilobytes: kilobytes(framework) };
  } finally {
    await web.stop();
    await database.drop();
  }
}

async function scriptBytesOfBare() {
  const bare = await serveBare(bareMarkup, 3391);
  try {
    return (await partsOf(bare.base, "/")).scripts;
  } finally {
    await bare.stop();
  }
}

async function weightOf(base, path, { cookie, framework }) {
  const { html, styles, scripts } = await partsOf(base, path, cookie);
  return {
    htmlAndCss: kilobytes(html + styles),
    html: kilobytes(html),
    css: kilobytes(styles),
    clientCode: kilobytes(scripts - framework),
  };
}

/** Bytes on the wire of a page, its style sheets, and its scripts; those for old browsers are not loaded. */
async function partsOf(base, path, cookie) {
  const headers = cookie ? { cookie } : {};
  const answer = await fetch(base + path, { headers, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  const text = await answer.text();
  const { bytes: html } = await send(base + path, { headers: { ...headers, ...compressed } });
  const scripts = [...text.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag));
  const sheets = [...text.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].map(([tag]) => tag);
  return {
    html,
    styles: await bytesOf(base, addressesIn(sheets, "href")),
    scripts: await bytesOf(base, addressesIn(scripts, "src")),
  };
}

function addressesIn(tags, attribute) {
  const found = tags.flatMap((tag) => new RegExp(`\\b${attribute}="([^"]+)"`).exec(tag)?.[1] ?? []);
  return new Set(found);
}

async function bytesOf(base, addresses) {
  let sum = 0;
  for (const address of addresses) {
    const { status, bytes } = await send(new URL(address, base), { headers: compressed });
    if (status !== 200) throw new Error(`${address} answered ${status}`);
    sum += bytes;
  }
  return sum;
}

function kilobytes(bytes) {
  return rounded(bytes / 1024, 1);
}
