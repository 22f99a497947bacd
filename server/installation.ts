import { join } from "node:path";
import { type Actor, operator } from "#access/roles.ts";
import { type DatabaseSettings, openDatabase } from "#db/open.ts";
import { DatabaseRefusal } from "#db/refusal.ts";
import type { Locale } from "#register/locale.ts";
import { ReportMaker } from "#reports/report-maker.ts";
import type { Context, Installation } from "./context.ts";
import { RegisterCache } from "./registers/cache.ts";
import { requireKnownPast } from "./trail/checkpoints.ts";
import { fileVault, UnusableKey, type Vault } from "./trail/vault.ts";

/** Where the data are and under which address people reach them. */
export type RecitalSettings = {
  readonly dataDir: string;
  /** postgres://… or null for the SQLite file in dataDir. */
  readonly databaseUrl: string | null;
  readonly url: string;
};

/** The database the settings name. */
export function databaseOf({ dataDir, databaseUrl }: RecitalSettings): DatabaseSettings {
  return databaseUrl === null ? { dataDir } : { url: databaseUrl };
}

/** What is kept beside the database: the folder `keys`. The key is named after the host it was made for. */
export function vaultOf({ dataDir, url }: RecitalSettings): Vault {
  return fileVault(join(dataDir, "keys"), `${new URL(url).host}/trail`);
}

/** The installation without a server around it, for the command line. @throws DatabaseRefusal */
export async function openInstallation(
  settings: RecitalSettings,
  now: () => Date,
): Promise<Installation> {
  const installation = await openUnheld(settings, now);
  try {
    await requireKnownPast(installation);
  } catch (error) {
    await installation.db.close();
    throw error;
  }
  return installation;
}

/** The same, not held against what was signed: only for who has just decided to take an older copy. */
export async function openUnheld(
  settings: RecitalSettings,
  now: () => Date,
): Promise<Installation> {
  const db = await openDatabase(databaseOf(settings), now);
  const registers = new RegisterCache();
  const { dataDir, url } = settings;
  const reports = new ReportMaker();
  return { db, now, url, registers, vault: vaultOf(settings), reports, dataDir };
}

/** A context of the operator, who holds the data anyway: the command line and the first start. */
export function operatorContext(
  installation: Installation,
  requestId: string,
  locale: Locale = "en",
  actor: Actor = operator,
): Context {
  return { ...installation, actor, requestId, locale, asOf: null };
}

/** True for a database that must not be used as it is; the message of the error is one line for the operator. */
export function isRefusedDatabase(error: unknown): error is Error {
  return error instanceof DatabaseRefusal || error instanceof UnusableKey;
}
