import { and, eq, isNull, ne } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { type Collection, uniqueFields } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { invalid } from "../refusal.ts";
import { fieldColumn } from "./field-column.ts";
import type { AnyRecord } from "./write.ts";

const taken = {
  en: "Another record has this already; it must be unique.",
  fr: "Une autre fiche l’utilise déjà ; il doit être unique.",
};

/** Refuses a record whose name another one in use has. @throws Refusal invalid */
export async function refuseTwins(
  ctx: Context,
  tx: Orm,
  collection: Collection,
  record: AnyRecord,
): Promise<void> {
  const field = uniqueFields[collection];
  if (field === undefined || record.archivedAt !== null) return;
  const table = ctx.db.tables.records[collection];
  const twins = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(fieldColumn(table, field), record[field]),
        ne(table.id, record.id),
        isNull(table.archivedAt),
      ),
    )
    .limit(1);
  if (twins.length > 0)
    throw invalid([{ pointer: `/${field}`, detail: taken[ctx.locale], code: "unique" }]);
}
