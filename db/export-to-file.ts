import { copyTables } from "./copy-tables.ts";
import type { Database } from "./database.ts";
import { writeWhole } from "./sqlite/backup.ts";
import { connect } from "./sqlite/connection.ts";
import { sqliteDatabase } from "./sqlite/database.ts";
import { requireWhole } from "./sqlite/files.ts";
import { newFile } from "./sqlite/open.ts";

/** Writes one state of a register of any engine to a new SQLite file: one format of backup, whatever it came from. */
export async function exportToFile(
  from: Pick<Database, "tables" | "snapshot">,
  target: string,
  now: () => Date,
): Promise<void> {
  await writeWhole(target, async (draft) => {
    const file = sqliteDatabase(draft, await newFile(draft, now));
    try {
      await from.snapshot((orm) =>
        file.fill((tx) =>
          copyTables({ orm, tables: from.tables }, { orm: tx, tables: file.tables }),
        ),
      );
    } finally {
      await file.close();
    }
    const check = connect(draft, { readonly: false, busyMs: 0 });
    try {
      requireWhole(check);
    } finally {
      check.close();
    }
  });
}
