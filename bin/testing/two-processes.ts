import type { Desk } from "./command.ts";
import { inspect } from "./inspect.ts";
import { Ledger } from "./ledger.ts";
import { serveDesk } from "./server.ts";
import { writePartyInTime } from "./writers.ts";

const clientsPerProcess = 4;
const versionsPerParty = 5;

/** What became of changes that two processes made at the same time. */
export type AtOnce = {
  readonly acknowledged: number;
  /** Entries of the trail about the records that were changed. */
  readonly entries: number;
  readonly faults: readonly string[];
  readonly seconds: number;
};

/** Has two servers on one database make that many changes each, at the same time, with four clients each. */
export async function changeAtOnce(desk: Desk, token: string, perProcess: number): Promise<AtOnce> {
  const servers = await Promise.all([serveDesk(desk), serveDesk(desk)]);
  const ledger = new Ledger();
  const begun = performance.now();
  const clients = servers.flatMap(({ port }, process) =>
    Array.from({ length: clientsPerProcess }, async (_, client) => {
      for (let n = client; n < perProcess; n += clientsPerProcess) {
        const turn = Math.floor(n / clientsPerProcess);
        const id = `p${process}-${client}-${Math.floor(turn / versionsPerParty)}`;
        const version = 1 + (turn % versionsPerParty);
        const { status, text } = await writePartyInTime(port, token, id, version);
        if (status !== (version === 1 ? 201 : 200)) throw new Error(`${id}: ${status} ${text}`);
        ledger.noteVersion(id, version);
      }
    }),
  );
  await Promise.all(clients);
  const seconds = (performance.now() - begun) / 1000;
  const { entries, faults } = await inspect(desk, ledger);
  await Promise.all(servers.map((server) => server.end("SIGTERM")));
  return { acknowledged: ledger.count, entries, faults, seconds };
}
