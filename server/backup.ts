import type { Database } from "#db/database.ts";
import { restore } from "#db/restore.ts";
import type { Context } from "./context.ts";
import {
  databaseOf,
  openUnheld,
  operatorContext,
  type RecitalSettings,
  vaultOf,
} from "./installation.ts";
import { Refusal } from "./refusal.ts";
import { append } from "./trail/append.ts";
import { makeCheckpoint, requireKnownPast } from "./trail/checkpoints.ts";
import { noteExport } from "./trail/note-export.ts";
import type { Vault } from "./trail/vault.ts";
import { verifyTrail } from "./trail/verify.ts";

/** Copies the register to a new file while it is in use; the trail records that it was taken. Only the operator does this. */
export async function backupRegister(ctx: Context, file: string): Promise<void> {
  await noteExport(ctx, "register", { format: "backup" });
  await ctx.db.backup(file);
}

/**
 * Brings a backup into an empty register of either engine, after its trail was walked and held against the newest
 * checkpoint kept outside the database. A backup that ends before that one is only taken with `acceptOlder`, and
 * then its trail says so.
 * @throws DatabaseRefusal where the file or the place does not do; Refusal where the trail of the copy does not hold
 */
export async function restoreRegister(
  file: string,
  settings: RecitalSettings,
  now: () => Date,
  { acceptOlder }: { acceptOlder: boolean },
): Promise<void> {
  const vault = vaultOf(settings);
  const verify = async (backup: Database) => {
    const found = await verifyTrail(backup);
    if (!found.ok) throw altered(found);
  };
  const admit = async (backup: Database) => {
    if (!acceptOlder) await requireKnownPast({ db: backup, vault });
  };
  await restore(file, databaseOf(settings), now, verify, admit);
  if (acceptOlder) await tellOlder(settings, now, vault);
}

/** Notes in the restored trail that entries which were signed are gone with the copy they were in. */
async function tellOlder(settings: RecitalSettings, now: () => Date, vault: Vault): Promise<void> {
  const known = vault.checkpoint();
  if (known === null) return;
  const installation = await openUnheld(settings, now);
  const ctx = operatorContext(installation, "restore");
  try {
    await ctx.db.write((tx) =>
      append(ctx, tx, [
        {
          action: "older",
          entity: "trail",
          id: null,
          version: null,
          payload: { before: { checkpoint: known }, after: null, reason: null },
        },
      ]),
    );
    await makeCheckpoint(ctx);
  } finally {
    await installation.db.close();
  }
}

const altered = ({ badSeq, reason }: { readonly badSeq: number; readonly reason: string }) =>
  new Refusal("conflict", {
    en: `The backup was altered: entry ${badSeq} of its trail does not hold (${reason}). Nothing was restored.`,
    fr: `La sauvegarde a été altérée : l’entrée ${badSeq} de sa piste ne tient pas. Rien n’a été restauré.`,
  });
