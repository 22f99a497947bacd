import { expect } from "@playwright/test";
import { violations } from "./axe.ts";
import { test } from "./fixtures.ts";
import { recordScreens, screens, settings } from "./screens.ts";
import { open, publish } from "./screen.ts";

const windows = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const [name, size] of Object.entries(windows)) {
  for (const theme of ["light", "dark"] as const) {
    test(`nobody is shut out of any screen (${theme}, ${name})`, async ({
      asDpo,
      asAdmin,
      page,
    }) => {
      test.setTimeout(240_000);
      const found: string[] = [];
      const visits = [
        [asDpo, [...screens.map(({ path }) => path), ...recordScreens]],
        [asAdmin, settings.map(({ path }) => path)],
        [page, ["/", "/setup?link=used"]],
      ] as const;
      for (const [visitor, paths] of visits) {
        await visitor.setViewportSize(size);
        await visitor.emulateMedia({ colorScheme: theme });
        for (const path of paths) {
          await open(visitor, path);
          found.push(...(await violations(visitor)));
        }
      }
      expect(found).toEqual([]);
    });

    test(`nobody is shut out of the public page (${theme}, ${name})`, async ({ asDpo, page }) => {
      await publish(asDpo);
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      const found: string[] = [];
      for (const path of ["/en/privacy", "/fr/privacy", "/en/privacy/changes", "/en/nothing"]) {
        await page.goto(path);
        found.push(...(await violations(page)));
      }
      expect(found).toEqual([]);
    });
  }
}
