import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { freePort, startServer } from "#e2e/server.ts";
import { runCommandLine } from "#bin/cli/run.ts";
import { type Figure, note } from "./table.ts";

const seconds = 5;
const connections = 32;

/** Requests per second of the public page, of the same bytes from plain node:http, and of a page made by Next, in turn. */
export async function measurePublicPage(figures: Figure[]): Promise<void> {
  const server = await startServer();
  await runCommandLine(
    ["policy", "publish", "--policy", "privacy", "--errors-reason", "a sample"],
    {
      ...process.env,
      RECITAL_DATA: server.dataDir,
    },
  );
  const page = `${server.url}/en/privacy`;
  const body = Buffer.from(await (await fetch(page)).arrayBuffer());
  for (const locale of ["en", "fr"]) {
    const sent = await fetch(`${server.url}/${locale}/privacy`, {
      headers: { "accept-encoding": "br" },
    });
    note(figures, {
      what: `public page on the wire (${locale}, Brotli)`,
      size: null,
      value: Number(sent.headers.get("content-length")) / 1000,
      unit: "kB",
    });
  }
  const plainPort = await freePort();
  const plain = fork(
    fileURLToPath(new URL("./plain-server.ts", import.meta.url)),
    [String(plainPort)],
    { stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  await new Promise((resolve) => {
    plain.once("message", resolve);
    plain.send(body.toString("base64"));
  });
  try {
    const rates = { own: [] as number[], plain: [] as number[], next: [] as number[] };
    for (let round = 0; round < 3; round += 1) {
      rates.own.push(await rate(page));
      rates.plain.push(await rate(`http://127.0.0.1:${plainPort}/`));
      rates.next.push(await rate(`${server.url}/`));
    }
    const [own, bare, next] = [median(rates.own), median(rates.plain), median(rates.next)];
    note(figures, {
      what: "public page",
      size: null,
      value: own,
      unit: "requests/s",
      note: `${(body.length / 1000).toFixed(0)} kB`,
    });
    note(figures, {
      what: "same bytes from plain node:http",
      size: null,
      value: bare,
      unit: "requests/s",
      note: `ratio ${(own / bare).toFixed(2)}`,
    });
    note(figures, {
      what: "a page made by Next",
      size: null,
      value: next,
      unit: "requests/s",
      note: `ratio ${(own / next).toFixed(1)}`,
    });
  } finally {
    plain.kill();
    await server.dispose();
  }
}

async function rate(url: string): Promise<number> {
  const result = await autocannon({
    url,
    duration: seconds,
    connections,
    headers: { "accept-encoding": "identity" },
  });
  if (result.non2xx > 0)
    throw new Error(`${url} answered ${result.non2xx} times with something else than 200`);
  return result.requests.average;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
