import { restore } from "#db/restore.ts";
import type { Context } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { append } from "./trail/append.ts";
import { verifyTrail } from "./trail/verify.ts";

/** Copies the register to a new file while it is in use; the trail records that it was taken. Only the operator does this. */
export async function backupRegister(ctx: Context, file: string): Promise<void> {
  await ctx.db.write((tx) =>
    append(ctx, tx, [
      {
        action: "export",
        entity: "register",
        id: null,
        version: null,
        payload: { before: null, after: { format: "backup" }, reason: null },
      },
    ]),
  );
  await ctx.db.backup(file);
}

/**
 * Brings a backup into an empty register of either engine, after its trail was walked.
 * @throws DatabaseRefusal where the file or the place does not do; Refusal where the trail of the copy does not hold
 */
export function restoreRegister(
  file: string,
  settings: { dataDir: string; databaseUrl: string | null },
  now: () => Date,
): Promise<void> {
  const where =
    settings.databaseUrl === null ? { dataDir: settings.dataDir } : { url: settings.databaseUrl };
  return restore(file, where, now, async (backup) => {
    const found = await verifyTrail(backup);
    if (found.ok) return;
    throw new Refusal("conflict", {
      en: `The backup was altered: entry ${found.badSeq} of its trail does not hold (${found.reason}). Nothing was restored.`,
      fr: `La sauvegarde a été altérée : l'entrée ${found.badSeq} de sa piste ne tient pas. Rien n'a été restauré.`,
    });
  });
}
