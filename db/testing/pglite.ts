import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import type { PostgresSource } from "../postgres/source.ts";

let template: Promise<Blob> | undefined;

/** PostgreSQL inside this process, for machines without a server: one connection that units of work use in turn. */
export async function pgliteSource(
  migrate: (source: PostgresSource) => Promise<void>,
): Promise<PostgresSource> {
  template ??= (async () => {
    const first = await PGlite.create();
    await migrate(asSource(first));
    const dump = await first.dumpDataDir("none");
    await first.close();
    return dump;
  })();
  return asSource(await PGlite.create({ loadDataDir: await template }));
}

function asSource(pglite: PGlite): PostgresSource {
  let free: Promise<unknown> = Promise.resolve();
  return {
    async acquire() {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await before;
      return {
        key: pglite,
        query: (text, ...rest) =>
          pglite.query<Record<string, unknown>>(
            String(text),
            ...(rest as [unknown[]?, Parameters<PGlite["query"]>[2]?]),
          ),
        builder: (client) => drizzle({ client: client as unknown as PGlite }),
        release: () => resolve(),
      };
    },
    end: () => pglite.close(),
  };
}
