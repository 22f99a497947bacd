import type { Actor } from "#access/roles.ts";
import type { Database } from "#db/database.ts";
import type { Locale } from "#register/locale.ts";
import type { ReportMaker } from "#reports/report-maker.ts";
import type { RegisterCache } from "./registers/cache.ts";
import type { Vault } from "./trail/vault.ts";

/** What one running Recital consists of; made once at start, passed to everything. */
export type Installation = {
  readonly db: Database;
  readonly now: () => Date;
  /** Public address without a trailing slash, e.g. https://privacy.example.org */
  readonly url: string;
  readonly registers: RegisterCache;
  readonly vault: Vault;
  readonly reports: ReportMaker;
  /** Folder on disk where what is too large for memory lies as long as somebody waits for it. */
  readonly dataDir: string;
};

/** Who asks, when and in which language: the first argument of every operation. */
export type Context = Installation & {
  readonly actor: Actor;
  readonly requestId: string;
  readonly locale: Locale;
  /** The past instant (ISO 8601 UTC) whose register is read; null for the present. Whoever reads the past writes nothing. */
  readonly asOf: string | null;
};

/** The instant of the context as the register writes it, ISO 8601 UTC with milliseconds. */
export function instant(ctx: Pick<Context, "now">): string {
  return ctx.now().toISOString();
}

/** The instant of what the context reads: the past one it looks at, or now. */
export function instantRead(ctx: Pick<Context, "now" | "asOf">): string {
  return ctx.asOf ?? instant(ctx);
}
