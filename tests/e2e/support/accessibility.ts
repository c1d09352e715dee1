import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The small edition of axe: half as much to send to every page. */
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * The page as it stands breaks no rule of axe, in the colours it is shown in. Axe needs timers, which
 * stand still where scripts are off: there the same page is looked at by the journey's twin. Journeys look
 * at what has no address of its own; pages.sweep.ts looks at the rest, and at the dark colours.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  if (!(await hasScripts(page))) return;
  // No page here has frames: the plain way of running suffices, and is the faster one.
  const { violations } = await new AxeBuilder({ page, axeSource })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
  expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** Nothing of the page sticks out to the right. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [inner, outer] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(inner, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(outer ?? 0);
}

function hasScripts(page: Page): Promise<boolean> {
  return page.evaluate(() => !matchMedia("(scripting: none)").matches);
}
