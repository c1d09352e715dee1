import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** Every `--color-…: light-dark(a, b)` (or one colour for both) of the theme. */
const tokens = new Map<string, readonly [light: string, dark: string]>();
for (const [, name = "", value = ""] of css.matchAll(/--color-([\w-]+):\s*([^;]+);/g)) {
  const [light, dark] = value.match(/#[0-9a-f]{6}\b/gi) ?? [];
  if (light) tokens.set(name, [light, dark ?? light]);
}

function luminanceOf(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function colourOf(name: string, scheme: 0 | 1): string {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`no token --color-${name}`);
  return pair[scheme];
}

const grounds = ["paper", "surface", "sunk"];
const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...["ink", "quiet", "indigo", "vermilion"].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ["ink", "indigo-soft"],
  ["ink", "vermilion-soft"],
  ["quiet", "indigo-soft"],
  ["quiet", "vermilion-soft"],
  ["indigo", "indigo-soft"],
  ["indigo", "vermilion-soft"],
  ["vermilion", "vermilion-soft"],
  ["on-indigo", "indigo"],
  ["on-indigo", "indigo-deep"],
  ["on-desk", "desk"],
];

const schemes = [
  ["明るい配色", 0],
  ["暗い配色", 1],
] as const;

describe.each(schemes)("%s", (_, scheme) => {
  it.each(textPairs)("文字 %s と地 %s の明暗の差は4.5以上", (text, ground) => {
    const contrast = contrastOf(colourOf(text, scheme), colourOf(ground, scheme));
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("入力欄と棒の輪郭（quiet）は地 %s に対して3以上", (ground) => {
    expect(contrastOf(colourOf("quiet", scheme), colourOf(ground, scheme))).toBeGreaterThanOrEqual(
      3,
    );
  });

  // The ring stands outside the control, on what surrounds it.
  it("焦点の輪は、外側の線か内側の黄のどちらかが周りの地に対して3以上", () => {
    for (const ground of [...grounds, "indigo-soft", "vermilion-soft", "desk"]) {
      const [outer, inner] = [colourOf("ink", scheme), colourOf("ring", scheme)];
      const seen = Math.max(
        contrastOf(outer, colourOf(ground, scheme)),
        contrastOf(inner, colourOf(ground, scheme)),
      );
      expect(seen, ground).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("画面の部品", () => {
  it("配色の名前は設計の値のとおり", () => {
    expect(tokens.get("paper")).toEqual(["#faf9f5", "#0f1318"]);
    expect(tokens.get("surface")).toEqual(["#ffffff", "#171c23"]);
    expect(tokens.get("ink")).toEqual(["#1b1e23", "#eceef1"]);
    expect(tokens.get("quiet")).toEqual(["#565c66", "#a8b0ba"]);
    expect(tokens.get("line")).toEqual(["#dedbd2", "#2b323b"]);
    expect(tokens.get("indigo")).toEqual(["#1f3a6e", "#a9c1ff"]);
    expect(tokens.get("vermilion")).toEqual(["#b3321f", "#ff9a85"]);
  });
});
