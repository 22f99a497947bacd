import { readSample } from "#samples/samples.ts";
import type { Context } from "../context.ts";
import { head } from "../trail/append.ts";
import { importDocument, type ImportResult } from "./import.ts";

/** Puts a sample into a register in which nothing has ever happened; any other register is left alone. */
export async function fillFromSample(
  ctx: Context,
  sample: "ogo-security" | "ogo-security-completed" | "none",
): Promise<ImportResult | null> {
  if (sample === "none") return null;
  const { seq } = await ctx.db.read((orm) => head(ctx.db, orm));
  return seq > 0 ? null : importDocument(ctx, readSample(sample), { dryRun: false });
}
