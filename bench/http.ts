import { type RunningServer, startServer } from "#e2e/server.ts";
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
    await measureWhilePrinting(call, size, figures);
  } finally {
    await server.stop();
  }
}

/** Times the PDF, alone and while somebody reads all the time, and what that reader waits for. */
async function measureWhilePrinting(call: Call, size: number, figures: Figure[]): Promise<void> {
  const small = async () => (await timed(() => call("GET", "/parties?limit=20")))[0];
  const idle: number[] = [];
  for (let n = 0; n < 100; n += 1) idle.push(await small());
  const print = () => timed(() => call("GET", "/exports/register.pdf?locale=en"));
  const [alone] = await print();
  note(figures, { what: "PDF of the register over HTTP", size, value: alone / 1000, unit: "s" });
  let printing = true;
  const pdf = print().finally(() => {
    printing = false;
  });
  const busy: number[] = [];
  while (printing) {
    busy.push(await small());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const [ms] = await pdf;
  note(figures, { what: "PDF while somebody reads", size, value: ms / 1000, unit: "s" });
  note(figures, {
    what: "other requests p95, idle",
    size,
    value: percentile(idle, 0.95),
    unit: "ms",
  });
  note(figures, {
    what: "other requests p95, while printing",
    size,
    value: percentile(busy, 0.95),
    unit: "ms",
  });
  note(figures, {
    what: "other requests longest, while printing",
    size,
    value: Math.max(...busy),
    unit: "ms",
  });
}

type Call = (method: string, path: string, body?: unknown, version?: number) => Promise<unknown>;

function caller(server: RunningServer, token: string): Call {
  return async (method, path, body, version) => {
    const headers: Record<string, string> = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
    };
    if (version !== undefined) headers["if-match"] = `"v${version}"`;
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    const type = response.headers.get("content-type") ?? "";
    return type.startsWith("application/json") ? response.json() : response.arrayBuffer();
  };
}
