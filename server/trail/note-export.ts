import type { Context } from "../context.ts";
import { append } from "./append.ts";

/** Records that something was taken away: of which kind of record, and what it was. */
export async function noteExport(
  ctx: Context,
  entity: string,
  taken: Readonly<Record<string, unknown>>,
): Promise<void> {
  await ctx.db.write((tx) =>
    append(ctx, tx, [
      {
        action: "export",
        entity,
        id: null,
        version: null,
        payload: { before: null, after: taken, reason: null },
      },
    ]),
  );
}
