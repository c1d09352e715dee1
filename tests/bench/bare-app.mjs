// A bare Next app of one page: the markup of a page of the portal as React elements, rendered at every
// request like that page, but without proxy, session, database and client code. What is left between
// the two is what the portal itself costs.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, startNext } from "./portal.mjs";

const voids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const booleans = new Set(
  "hidden checked selected disabled required open multiple download autofocus".split(" "),
);
const token = /<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s[^>]*)?)>|[^<]+/g;

/** Builds the app below var/bench and serves it. */
export async function serveBare(html, port) {
  const folder = path.join(root, "var/bench/bare-app");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "app"), { recursive: true });
  const write = (name, text) => writeFileSync(path.join(folder, name), text);
  write("package.json", '{ "type": "module" }');
  write("next.config.mjs", "export default { poweredByHeader: false };");
  write("app/layout.js", layout);
  write("app/page.js", pageOf(html));
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`the bare app:\n${built.stdout}\n${built.stderr}`);
  return startNext({ cwd: folder, env }, port, "/");
}

const layout = `import { jsx } from "react/jsx-runtime";
export default function Layout({ children }) {
  return jsx("html", { lang: "ja", children: jsx("body", { children }) });
}
`;

function pageOf(html) {
  return `import { Fragment, jsxs } from "react/jsx-runtime";
export const dynamic = "force-dynamic";
export default function Page() {
  return jsxs(Fragment, { children: [${childrenOf(bodyOf(html)).join(",")}] });
}
`;
}

/** What stands between the body's tags, without the scripts: the bare app brings its own. */
function bodyOf(html) {
  const body = html.slice(
    html.indexOf(">", html.indexOf("<body")) + 1,
    html.lastIndexOf("</body>"),
  );
  return body.replace(/<script\b[\s\S]*?<\/script>/g, "").replace(/<link\b[^>]*>/g, "");
}

/** The source of the elements a text of HTML holds, as React wrote it: every tag closed, all quoted. */
function childrenOf(html) {
  const open = [{ children: [] }];
  for (const [text, slash, tag, attributes = ""] of html.matchAll(token)) {
    const parent = open.at(-1);
    if (text.startsWith("<!")) continue;
    if (!tag) parent.children.push(JSON.stringify(unescaped(text)));
    else if (slash) {
      const { children, ...element } = open.pop();
      open.at(-1).children.push(elementOf(element, children));
    } else if (voids.has(tag)) parent.children.push(elementOf({ tag, attributes }, []));
    else open.push({ tag, attributes, children: [] });
  }
  if (open.length !== 1) throw new Error(`the markup leaves <${open.at(-1).tag}> open`);
  return open[0].children;
}

function elementOf({ tag, attributes }, children) {
  const props = [...attributes.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)].map(
    ([, name, value = ""]) => {
      const key = name === "class" ? "className" : name;
      const isSet = value === "" && booleans.has(name);
      return `${JSON.stringify(key)}:${isSet ? "true" : JSON.stringify(unescaped(value))}`;
    },
  );
  if (children.length > 0) props.push(`children:[${children.join(",")}]`);
  return `jsxs(${JSON.stringify(tag)},{${props.join(",")}})`;
}

function unescaped(text) {
  const names = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return text.replace(/&(?:#x([0-9a-f]+)|(lt|gt|quot|amp));/gi, (_, hex, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : names[name],
  );
}
