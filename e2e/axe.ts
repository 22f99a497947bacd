import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** All that a theme can break: the themes differ in nothing but their colours. */
const ofColours = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds against WCAG 2.2 AA on a screen as it stands, in the light theme and in the dark one, one line each:
 * where, the rule, what it is about.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  // A colour on its way from one theme to the other is neither.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await builder(page).withRules(ofColours).analyze();
  await page.emulateMedia({ colorScheme: "light" });
  const light = await builder(page).withTags(wcag).analyze();
  return [
    ...dark.violations.map((found) => ({ theme: "dark", ...found })),
    ...light.violations.map((found) => ({ theme: "light", ...found })),
  ].flatMap(({ theme, id, help, nodes }) =>
    nodes.map(({ target }) => `${page.url()} (${theme}): ${id}: ${help}: ${target.join(" ")}`),
  );
}

/** No screen has frames: one run within the page does, without a blank page beside it for the report. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}
