import { chromium, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "#e2e/browser.ts";
import { answering } from "#e2e/screen.ts";
import { startServer } from "#e2e/server.ts";
import type { Place } from "./registers.ts";
import { signedIn } from "./signed-in.ts";
import { type Figure, note, percentile } from "./table.ts";

const typed = "as it is said in the terms of sale of our shop";

/** Types in the form of a large activity. */
export async function measureEditor(place: Place, figures: Figure[]): Promise<void> {
  const server = await startServer({
    dataDir: place.dataDir,
    environment: { RECITAL_SAMPLE: "none" },
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const page = await signedIn(browser, server.url, { width: 1280, height: 720 });
    const { size } = place;
    const id = await largeActivity(page, server.url);
    await page.goto(`/register/activities/${id}/edit`);
    await answering(page);
    const { longest, keys } = await typeIn(page);
    const what = "typing in 20 purposes, 60 data uses";
    note(figures, { what: `${what}: longest task`, size, value: longest, unit: "ms" });
    note(figures, { what: `${what}: key p95`, size, value: percentile(keys, 0.95), unit: "ms" });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Makes an activity with twenty purposes and sixty data uses; returns its id. */
async function largeActivity(page: Page, origin: string): Promise<string> {
  const api = page.context().request;
  const { items } = (await (await api.get("/api/v1/data-items?limit=60")).json()) as {
    items: { id: string }[];
  };
  const text = (en: string) => ({ en: { text: en, changedAt: null } });
  const answer = await api.post("/api/v1/activities", {
    headers: { origin },
    data: {
      reference: `LARGE-${Date.now()}`,
      name: text("A large activity"),
      ourRole: "controller",
      state: "draft",
      purposes: Array.from({ length: 20 }, (_, at) => ({
        name: text(`purpose number ${at + 1}`),
        grounds: [{ basis: "contract" }, { basis: "consent" }],
      })),
      dataUses: Array.from({ length: 60 }, (_, at) => ({
        dataItemId: items[at % items.length]?.id,
        subjectIds: ["customer", "prospect"],
        sources: [{ sourceId: "data_subject_direct" }],
      })),
    },
  });
  return ((await answer.json()) as { id: string }).id;
}

/** Types a sentence into a purpose; the longest task meanwhile, and how long each key took until it was drawn. */
async function typeIn(page: Page): Promise<{ longest: number; keys: readonly number[] }> {
  await page.getByRole("button", { name: /^Purposes 10:/ }).click();
  const field = page
    .getByRole("group", { name: "Purposes 10", exact: true })
    .getByRole("textbox", { name: "Purpose, English" });
  await field.focus();
  await page.evaluate(() => {
    const seen = { tasks: [0], keys: [] as number[] };
    Object.assign(window, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        durationThreshold: 16,
      } as PerformanceObserverInit);
    watch("longtask", ({ duration }) => seen.tasks.push(duration));
    watch("event", ({ name, duration }) => {
      if (name === "keydown") seen.keys.push(duration);
    });
  });
  await page.keyboard.type(typed, { delay: 60 });
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { tasks: number[]; keys: number[] } };
    return { longest: Math.max(...seen.tasks), keys: seen.keys };
  });
}
