import { chromium, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "#e2e/browser.ts";
import { answering } from "#e2e/screen.ts";
import { transferredScripts } from "#e2e/scripts.ts";
import { startServer } from "#e2e/server.ts";
import type { Place } from "./registers.ts";
import { signedIn } from "./signed-in.ts";
import { type Figure, note, percentile } from "./table.ts";

const words = ["customer", "payroll", "security 12", "bénévole", "adresse", "hébergeur", "37"];
const records = 20;

/** What somebody waits for in a browser with that register: typing, opening, scrolling, the scripts of the list. */
export async function measureBrowser(place: Place, figures: Figure[]): Promise<void> {
  const server = await startServer({
    dataDir: place.dataDir,
    environment: { RECITAL_SAMPLE: "none" },
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const page = await signedIn(browser, server.url, { width: 1440, height: 900 });
    const scripts = await transferredScripts(page);
    const add = (what: string, value: number, unit: string) =>
      note(figures, { what, size: place.size, value, unit });
    await page.addInitScript(watchTasks);
    await page.goto("/register/activities");
    await answering(page);
    await page.waitForLoadState("networkidle");
    add("scripts of the list, compressed", scripts() / 1000, "kB");
    add("longest task while the list loads", await page.evaluate(longestTask), "ms");
    const typing = await typeWords(page);
    add("typing until the list shows it, p50", percentile(typing, 0.5), "ms");
    add("typing until the list shows it, p95", percentile(typing, 0.95), "ms");
    await scrollThrough(page);
    const opening = await openRecords(page);
    add("opening a record from the list, p50", percentile(opening, 0.5), "ms");
    add("opening a record from the list, p95", percentile(opening, 0.95), "ms");
    add("longest task of all this", await page.evaluate(longestTask), "ms");
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Milliseconds from each letter typed until what it finds is painted. */
async function typeWords(page: Page): Promise<readonly number[]> {
  const box = page.getByRole("searchbox");
  const samples: number[] = [];
  for (const word of words) {
    await box.fill("");
    await page.waitForFunction(
      () => document.querySelector("[aria-busy]")?.getAttribute("aria-busy") === "false",
    );
    await box.focus();
    for (const letter of word) {
      await page.evaluate(listenForLetter);
      await page.keyboard.type(letter);
      samples.push(await page.evaluate(whatWasWaited));
    }
  }
  await box.fill("");
  return samples;
}

/** Runs in the page: measures the milliseconds from the next letter until the list that it finds was painted. */
function listenForLetter(): void {
  (globalThis as Watched).waited = new Promise((resolve) => {
    const isBusy = () => document.querySelector("[aria-busy=true]") !== null;
    const onInput = ({ timeStamp }: Event) => {
      const look = () => {
        if (isBusy()) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { attributes: true, subtree: true, childList: true });
      // After the framework has handled the letter: where the answer was there already, nothing else will change.
      requestAnimationFrame(look);
    };
    addEventListener("input", onInput, { once: true, capture: true });
  });
}

async function scrollThrough(page: Page): Promise<void> {
  for (const part of [0.25, 0.5, 0.75, 1, 0]) {
    await page.evaluate((at) => scrollTo(0, at * document.body.scrollHeight), part);
    await page.locator("[data-row]").first().waitFor();
    await page.waitForLoadState("networkidle");
  }
}

/** Milliseconds from the click on a name until that record is painted: its name and the first of what it says. */
async function openRecords(page: Page): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let n = 0; n < records; n += 1) {
    const link = page.locator("[data-row-link]").nth(n);
    await link.waitFor();
    const name = await link.innerText();
    await page.evaluate(listenForOpening, name);
    await link.click();
    samples.push(await page.evaluate(whatWasWaited));
    await page.goBack();
    await page.locator("[data-row-link]").nth(n).waitFor();
  }
  return samples;
}

/** Runs in the page: measures the milliseconds from the next click until the record of that name was painted. */
function listenForOpening(name: string): void {
  (globalThis as Watched).waited = new Promise((resolve) => {
    const onClick = ({ timeStamp }: Event) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector("h1")?.textContent?.includes(name) !== true) return;
        if (document.querySelector("main section h2") === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    };
    addEventListener("click", onClick, { once: true, capture: true });
  });
}

type Watched = { longest?: number; waited?: Promise<number> };

/** Runs in the page: what the last of the two above measured. */
function whatWasWaited(): Promise<number> {
  return (globalThis as Watched).waited ?? Promise.reject(new Error("nothing was measured"));
}

/** Runs in the page: notes tasks during which it answers to nothing (over 50 ms, as the browser counts them). */
function watchTasks(): void {
  const watched = globalThis as Watched;
  watched.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      watched.longest = Math.max(watched.longest ?? 0, duration);
  }).observe({ type: "longtask" });
}

function longestTask(): number {
  return (globalThis as Watched).longest ?? 0;
}
