import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { Context } from "../context.ts";
import type { Table } from "./table.ts";
import { wordsOf } from "./words.ts";

type Matching = { readonly columns: readonly (string | null)[] };

/** Tables with the same headings for the same kind of record share a matching, however they are spelt. */
function nameOf({ collection, columns }: Table): string {
  const headings = columns.map(({ heading }) => wordsOf(heading).join(" "));
  return `matching:${createHash("sha256")
    .update([collection, ...headings].join("\n"))
    .digest("hex")}`;
}

/** What the columns of such a table were matched with at the last import; null where it is the first. */
export async function rememberedMatching(
  ctx: Context,
  table: Table,
): Promise<readonly (string | null)[] | null> {
  const { setting } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select()
      .from(setting)
      .where(eq(setting.name, nameOf(table))),
  );
  return (rows[0]?.value as Matching | undefined)?.columns ?? null;
}

/** Remembers a matching for the next table with these headings, with the import that used it. */
export async function rememberMatching(ctx: Context, tx: Orm, table: Table): Promise<void> {
  const { setting } = ctx.db.tables;
  const value: Matching = { columns: table.columns.map(({ target }) => target) };
  await tx
    .insert(setting)
    .values({ name: nameOf(table), value })
    .onConflictDoUpdate({ target: setting.name, set: { value } });
}
