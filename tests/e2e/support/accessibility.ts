import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** In the dark nothing changes but the colours. */
const looks = [
  { colorScheme: "light", rules: null },
  { colorScheme: "dark", rules: ["color-contrast", "link-in-text-block"] },
] as const;

/**
 * The page as it stands breaks no rule of axe, in light and in dark. Axe needs timers, which stand
 * still where scripts are off: there the same page is looked at by the journey's twin. Journeys
 * look at what has no address of its own; pages.sweep.ts looks at the rest.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  if (!(await hasScripts(page))) return;
  for (const { colorScheme, rules } of looks) {
    await page.emulateMedia({ colorScheme });
    // No page here has frames: the plain way of running suffices, and is the faster one.
    const builder = new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"] });
    const { violations } = await (rules ? builder.withRules([...rules]) : builder).analyze();
    const told = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    );
    expect(told, `axe on ${page.url()}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
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
