import { setTimeout as pause } from "node:timers/promises";
import { startServer } from "#e2e/server.ts";
import { type Call, caller } from "./caller.ts";
import type { Place } from "./registers.ts";
import { type Figure, note, percentile, timed } from "./table.ts";

/** Answers that are timed at least, with a PDF being made and without. */
const answers = 300;
/** What a reader does between two requests, milliseconds. */
const readingMs = 5;
/** Until a server has done what it does of its own accord after changes and after a report, milliseconds. */
const settlingMs = 10_000;

const print = (call: Call) => timed(() => call("GET", "/exports/register.pdf?locale=en"));

/** Times the PDF where it is the first thing that a server is asked for, as soon as it says that it is ready. */
export async function measureFirstPdf(place: Place, figures: Figure[]): Promise<void> {
  const environment = { RECITAL_SAMPLE: "none" };
  const server = await startServer({ dataDir: place.dataDir, environment });
  try {
    const [ms] = await print(caller(server, place.token));
    const what = "PDF of the register over HTTP, just started";
    note(figures, { what, size: place.size, value: ms / 1000, unit: "s" });
  } finally {
    await server.stop();
  }
}

/** Times the PDF, alone and while somebody reads all the time, and what that reader waits for, without a PDF and with one. */
export async function measurePdf(call: Call, size: number, figures: Figure[]): Promise<void> {
  const add = (what: string, value: number, unit: string) =>
    note(figures, { what, size, value, unit });
  const [alone] = await print(call);
  add("PDF of the register over HTTP", alone / 1000, "s");
  await pause(settlingMs);
  const idle: number[] = [];
  while (idle.length < answers) idle.push(await read(call));
  const busy: number[] = [];
  const beside: number[] = [];
  while (busy.length < answers) {
    let printing = true;
    const pdf = print(call).finally(() => {
      printing = false;
    });
    while (printing) busy.push(await read(call));
    beside.push((await pdf)[0]);
  }
  add("PDF while somebody reads", percentile(beside, 0.5) / 1000, "s");
  add("other requests p50, idle", percentile(idle, 0.5), "ms");
  add("other requests p50, while printing", percentile(busy, 0.5), "ms");
  add("other requests p95, idle", percentile(idle, 0.95), "ms");
  add("other requests p95, while printing", percentile(busy, 0.95), "ms");
  add("other requests longest, while printing", Math.max(...busy), "ms");
}

/** Asks for a page of a list and reads it for a moment; the milliseconds until it came. */
async function read(call: Call): Promise<number> {
  const [ms] = await timed(() => call("GET", "/parties?limit=20"));
  await pause(readingMs);
  return ms;
}
