import { setTimeout as delay } from "node:timers/promises";
import { log } from "../log.ts";

/** How long a request waits for what is only noted, in milliseconds. */
const patienceMs = 2000;
const underWay = new Set<string>();

/**
 * Writes down that something was used, for a request that only reads. It neither fails nor waits for long: a register
 * that cannot be written, or is being written for a minute, can still be read. What is being noted is not noted twice.
 */
export async function noteInPassing(
  what: string,
  id: string,
  write: () => Promise<unknown>,
): Promise<void> {
  const key = `${what}/${id}`;
  if (underWay.has(key)) return;
  underWay.add(key);
  const noted = write()
    .catch((error: unknown) => log.error(what, { error }))
    .finally(() => underWay.delete(key));
  const enough = new AbortController();
  const waited = delay(patienceMs, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([noted, waited]);
  enough.abort();
}
