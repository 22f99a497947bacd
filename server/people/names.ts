import { inArray } from "drizzle-orm";
import type { Database } from "#db/database.ts";

/** The names of people by their opaque ids, as far as they are still known. */
export async function namesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { person } = db.tables;
  const rows = await db.read((orm) =>
    orm.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, wanted)),
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
