import { startServer } from "#e2e/server.ts";
import { caller } from "./caller.ts";
import { measureFirstPdf, measurePdf } from "./pdf.ts";
import type { Place } from "./registers.ts";
import { type Figure, note, percentile, timed } from "./table.ts";

const requests = 200;
const warmUp = 20;
const words = [
  "account",
  "customer",
  "prospect",
  "payment",
  "contract",
  "security",
  "recruitment",
  "support",
  "invoice",
  "newsletter",
];

/** Lists, searches, creates, changes and exports through the API of a server of its own. */
export async function measureHttp(place: Place, figures: Figure[]): Promise<void> {
  await measureFirstPdf(place, figures);
  const server = await startServer({
    dataDir: place.dataDir,
    environment: { RECITAL_SAMPLE: "none" },
  });
  try {
    const call = caller(server, place.token);
    const { size } = place;
    const add = async (what: string, once: (n: number) => Promise<unknown>) => {
      const samples: number[] = [];
      for (let n = 0; n < warmUp + requests; n += 1) {
        const [ms] = await timed(() => once(n));
        if (n >= warmUp) samples.push(ms);
      }
      note(figures, { what: `${what} p50`, size, value: percentile(samples, 0.5), unit: "ms" });
      note(figures, { what: `${what} p95`, size, value: percentile(samples, 0.95), unit: "ms" });
    };
    // What the screen of activities asks for; whole records are measured once beside it.
    const columns = "&fields=reference,name,ourRole,state,ownerName,nextReviewAt";
    const sorts = ["title", "-updatedAt", "reference", "state"];
    const list = (n: number) =>
      call("GET", `/activities?limit=50&sort=${sorts[n % sorts.length]}${columns}`);
    // A server that has just started loads the register meanwhile and checks it; the rest is of one at work.
    await add("list 50 over HTTP, just started", list);
    await call("GET", "/findings/counts");
    await add("list 50 over HTTP", list);
    await add("search over HTTP", (n) =>
      call(
        "GET",
        `/activities?limit=50&q=${words[n % words.length]}%20${(n * 37) % place.size}${columns}`,
      ),
    );
    await add("search one word over HTTP", (n) =>
      call("GET", `/activities?limit=50&q=${words[n % words.length]}${columns}`),
    );
    await add("facet counts over HTTP", () => call("GET", "/lists/activities/facets"));
    await add("facet counts of a search over HTTP", (n) =>
      call("GET", `/lists/activities/facets?q=${words[n % words.length]}`),
    );
    await add("list 50 whole records over HTTP", () => call("GET", "/activities?limit=50"));
    const { items } = (await call("GET", "/activities?limit=200")) as {
      items: { id: string; version: number }[];
    };
    const template = (await call("GET", `/activities/${items[0]?.id}`)) as Record<string, unknown>;
    const bare = {
      ...template,
      purposes: [],
      dataUses: [],
      retention: [],
      involvements: [],
      storage: [],
      automatedDecisions: [],
    };
    await add("create over HTTP", (n) =>
      call("POST", "/activities", { ...bare, id: `bench-${n}`, reference: `B-${n}` }),
    );
    // A record is read before it is changed; the figure is of the change alone.
    const versions = new Map(items.map(({ id, version }) => [id, version]));
    const bodies = new Map<string, Record<string, unknown>>();
    for (const { id } of items)
      bodies.set(id, (await call("GET", `/activities/${id}`)) as Record<string, unknown>);
    await add("change over HTTP", async (n) => {
      const id = items[n % items.length]?.id ?? "";
      const version = versions.get(id) ?? 0;
      const changed = { ...bodies.get(id), version, department: `Department ${n}` };
      versions.set(id, version + 1);
      return call("PUT", `/activities/${id}`, changed, version);
    });
    await measurePdf(call, size, figures);
  } finally {
    await server.stop();
  }
}
