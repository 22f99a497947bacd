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
  await inTheme(page, "dark");
  const dark = await builder(page).withRules(ofColours).analyze();
  await inTheme(page, "light");
  const light = await builder(page).withTags(wcag).analyze();
  return [
    ...dark.violations.map((found) => ({ theme: "dark", ...found })),
    ...light.violations.map((found) => ({ theme: "light", ...found })),
  ].flatMap(({ theme, id, help, nodes }) =>
    nodes.map(({ target }) => `${page.url()} (${theme}): ${id}: ${help}: ${target.join(" ")}`),
  );
}

/** Changes the theme and waits until every colour has arrived: one on its way belongs to neither. */
async function inTheme(page: Page, colorScheme: "dark" | "light"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(async () => {
    const isMoving = () =>
      document
        .getAnimations()
        .some(
          ({ effect, playState }) =>
            playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime),
        );
    // A colour that is inherited sets out when that of its parent has arrived.
    for (let still = 0; still < 5; still = isMoving() ? 0 : still + 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** No screen has frames: one run within the page does, without a blank page beside it for the report. */
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}
