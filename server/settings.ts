import { eq } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";
import { authorise } from "./authorise.ts";
import type { Context } from "./context.ts";
import { append } from "./trail/append.ts";

/** What an administrator decides for the whole register. */
export type Settings = {
  /** Who changed a record last cannot be the one who approves it. */
  readonly fourEyes: boolean;
};

const defaults: Settings = { fourEyes: false };

/** The settings as they stand. */
export async function readSettings(db: Database, orm: Orm): Promise<Settings> {
  const { setting } = db.tables;
  const rows = await orm.select().from(setting).where(eq(setting.name, "register"));
  return { ...defaults, ...(rows[0]?.value as Partial<Settings> | undefined) };
}

/** Whether approval needs a second person. */
export async function requiresFourEyes(db: Database, orm: Orm): Promise<boolean> {
  return (await readSettings(db, orm)).fourEyes;
}

/** Replaces the settings and records it. @throws Refusal forbidden */
export async function writeSettings(ctx: Context, settings: Settings): Promise<Settings> {
  authorise(ctx, "settings.manage");
  const { setting } = ctx.db.tables;
  await ctx.db.write(async (tx) => {
    const before = await readSettings(ctx.db, tx);
    await append(ctx, tx, [
      {
        action: "setting",
        entity: "setting",
        id: "register",
        version: null,
        payload: { before, after: settings, reason: null },
      },
    ]);
    await tx
      .insert(setting)
      .values({ name: "register", value: settings })
      .onConflictDoUpdate({ target: setting.name, set: { value: settings } });
  });
  return settings;
}
