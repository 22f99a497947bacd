import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { DatabaseRefusal } from "../refusal.ts";

/** A query as Drizzle hands it to a driver; everything after the text is the driver's business. */
type Query = (query: unknown, ...rest: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

/** One connection, lent out to one user at a time. */
export type PostgresConnection = {
  /** The physical connection, to know one that was prepared already. */
  readonly key: object;
  readonly query: Query;
  /** Drizzle's builder for this driver on something that has the driver's `query`. */
  readonly builder: (client: { readonly query: Query }) => unknown;
  /** Gives it back, or throws it away when its state is not known. */
  readonly release: (broken: boolean) => void;
};

/** Where connections come from: a pool, or one PGlite in turns. */
export type PostgresSource = {
  /** The address, where others can connect to the same database. */
  readonly url?: string;
  readonly acquire: () => Promise<PostgresConnection>;
  readonly end: () => Promise<void>;
};

const secondMs = 1000;

const ignored = () => undefined;

/** Connections to the database at a `postgres://` address. */
export function poolSource(url: string): PostgresSource {
  const pool = new pg.Pool({
    ...addressOf(url),
    application_name: "recital",
    max: 10,
    connectionTimeoutMillis: 5 * secondMs,
    idleTimeoutMillis: 30 * secondMs,
    // A pool that nobody uses must not keep a command from ending.
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is dropped by the pool; the next query gets a new one.
  pool.on("error", ignored);
  return {
    url,
    async acquire() {
      const client = await pool.connect();
      // Nor does one that breaks between two queries end the process: the next query says what happened.
      client.on("error", ignored);
      return {
        key: client,
        query: client.query.bind(client) as unknown as Query,
        builder: (like) => drizzle({ client: like as unknown as pg.PoolClient }),
        release: (broken) => {
          client.off("error", ignored);
          client.release(broken);
        },
      };
    },
    end: () => pool.end(),
  };
}

function addressOf(url: string): { connectionString: string } {
  try {
    const { protocol } = new URL(url);
    if (protocol === "postgres:" || protocol === "postgresql:") return { connectionString: url };
  } catch {
    // The address may hold a password: it is not repeated.
  }
  throw new DatabaseRefusal(
    "DATABASE_URL is not an address of PostgreSQL: write postgres://user:password@host:5432/name.",
  );
}
