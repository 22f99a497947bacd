import { backupRegister, restoreRegister } from "#server/backup.ts";
import type { Command } from "./command.ts";
import { requireFolder } from "./files.ts";

/** Keeping the register: copies, bringing one back, migrations. */
export const databaseCommands: readonly Command[] = [
  {
    name: "backup",
    usage: "FILE",
    summary: "Copy the register to a new file, while it is in use",
    words: [1, 1],
    options: {},
    run: async (invocation) => {
      const file = invocation.words[0] ?? "";
      requireFolder(file);
      await backupRegister(await invocation.open(), file);
      invocation.out(`Wrote ${file}.`);
      return 0;
    },
  },
  {
    name: "restore",
    usage: "FILE [--accept-older]",
    summary: "Bring a copy back into an empty place, even one that ends before what was signed",
    words: [1, 1],
    options: { "accept-older": { type: "boolean" } },
    run: async (invocation) => {
      const file = invocation.words[0] ?? "";
      const { settings } = invocation;
      const acceptOlder = invocation.options["accept-older"] === true;
      await restoreRegister(file, settings, () => new Date(), { acceptOlder });
      invocation.out(`Restored ${file}.`);
      return 0;
    },
  },
  {
    name: "migrate",
    usage: "",
    summary: "Create the database or bring it up to date",
    words: [0, 0],
    options: {},
    run: async (invocation) => {
      const { db } = await invocation.open();
      invocation.out(`The database (${db.engine}) is up to date.`);
      return 0;
    },
  },
];
