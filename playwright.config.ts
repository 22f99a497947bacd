import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./e2e/browser.ts";

// Workers inherit the answer, so only the first process looks for a browser or installs one.
process.env.CHROMIUM_PATH = findBrowser();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Bounds for what hangs, not measures of speed: a slow or busy machine takes many times as long as a quick one.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  globalTimeout: 3 * 60 * 60_000,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserFlags },
  },
});
