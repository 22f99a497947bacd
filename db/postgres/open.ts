import type { FillableDatabase } from "../database.ts";
import { classify } from "../database.ts";
import { loadMigrations } from "../migration-files.ts";
import { DatabaseRefusal } from "../refusal.ts";
import { postgresDatabase } from "./database.ts";
import { migratePostgres } from "./migrate.ts";
import type { PostgresSource } from "./source.ts";

/** Opens the register in a PostgreSQL database, migrating where it is empty or old. */
export async function openPostgres(
  source: PostgresSource,
  now: () => Date,
): Promise<FillableDatabase> {
  try {
    await migratePostgres(source, await loadMigrations("postgres"), now);
    return postgresDatabase(source, now);
  } catch (error) {
    await source.end();
    throw refusal(error);
  }
}

const advice: Readonly<Record<string, string>> = {
  ENOTFOUND: "correct the host in DATABASE_URL",
  "28P01": "correct the user and password in DATABASE_URL",
  "28000": "correct the user in DATABASE_URL, or the server's pg_hba.conf",
  "3D000": "create the database, or correct its name in DATABASE_URL",
  "42501": "give the user of DATABASE_URL the right to create tables in the schema public",
};

function refusal(error: unknown): unknown {
  if (error instanceof DatabaseRefusal || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const what = advice[code];
  const problem = classify(error);
  if (what !== undefined) {
    return new DatabaseRefusal(`PostgreSQL refuses (${oneLine(error.message)}): ${what}.`);
  }
  if (problem === "busy" || /timeout|terminated/.test(error.message)) {
    return new DatabaseRefusal(
      `PostgreSQL at DATABASE_URL cannot be reached (${oneLine(error.message || code)}): start it, or correct the address.`,
    );
  }
  if (problem === "full") {
    return new DatabaseRefusal("PostgreSQL has no space left: free some and start again.");
  }
  return error;
}

function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === "string") return code;
  }
  return "";
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
