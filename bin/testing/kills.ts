import { setTimeout as delay } from "node:timers/promises";
import type { Desk } from "./command.ts";
import { inspect } from "./inspect.ts";
import { Ledger } from "./ledger.ts";
import { serveDesk } from "./server.ts";
import { changeUntilItDies, importUntilItDies } from "./writers.ts";

/** What a run of kills came to. */
export type KillTally = {
  readonly kills: number;
  /** Changes and imports that the server said were done. */
  readonly acknowledged: number;
  readonly faults: readonly string[];
  /** Milliseconds from the start of each process to its open socket. */
  readonly restarts: readonly number[];
};

/**
 * Kills a server (SIGKILL) that many times while three clients write over HTTP, two of them change records, one
 * imports several at once. After each kill a new process starts on the same data, and what is there then is held
 * against what was acknowledged; stops at the first round with a fault. `random` gives numbers from 0 to 1.
 */
export async function killWhileWriting(
  desk: Desk,
  token: string,
  rounds: number,
  random: () => number,
): Promise<KillTally> {
  const ledger = new Ledger();
  const restarts: number[] = [];
  const start = async () => {
    const begun = performance.now();
    const server = await serveDesk(desk);
    restarts.push(performance.now() - begun);
    return server;
  };
  let faults: readonly string[] = [];
  let kills = 0;
  let server = await start();
  while (kills < rounds && faults.length === 0) {
    const written = Promise.all([
      changeUntilItDies(server.port, token, `r${kills}-a`, ledger),
      changeUntilItDies(server.port, token, `r${kills}-b`, ledger),
      importUntilItDies(server.port, token, `import-r${kills}`, ledger),
    ]);
    // A writer that is refused says so at once, not only after the kill.
    await Promise.race([ledger.more(3 + Math.floor(random() * 20)), written]);
    await delay(random() * 30);
    await server.end("SIGKILL");
    await written;
    kills += 1;
    server = await start();
    ({ faults } = await inspect(desk, ledger));
  }
  await server.end("SIGTERM");
  return { kills, acknowledged: ledger.count, faults, restarts };
}
