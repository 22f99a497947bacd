import { isLocale } from "#register/locale.ts";
import { asOf } from "#server/registers/as-of.ts";
import { exportFile, exportFormats } from "#server/registers/export-file.ts";
import { verifyTrail } from "#server/trail/verify.ts";
import { type Command, optional, required, WrongUsage } from "./command.ts";
import { requireFolder, writeWhole } from "./files.ts";
import { importCommand } from "./import-command.ts";

/** The register in and out, and the proof that its trail holds. */
export const dataCommands: readonly Command[] = [
  importCommand,
  {
    name: "export",
    usage:
      "--format json|csv|xlsx|pdf|jsonld|cnil.xlsx|cnil.ods|ico.xlsx --out FILE [--as-of INSTANT] [--locale en|fr]",
    summary: "Write the register to a file, as it is or as it was",
    words: [0, 0],
    options: {
      format: { type: "string" },
      out: { type: "string" },
      "as-of": { type: "string" },
      locale: { type: "string" },
    },
    run: async (invocation) => {
      const format = exportFormats.find((one) => one === required(invocation, "format"));
      if (format === undefined)
        throw new WrongUsage(`--format is one of ${exportFormats.join(", ")}.`);
      const locale = optional(invocation, "locale") ?? "en";
      if (!isLocale(locale)) throw new WrongUsage("--locale is en or fr.");
      const file = required(invocation, "out");
      requireFolder(file);
      const ctx = asOf(await invocation.open(), optional(invocation, "as-of"));
      const { bytes } = await exportFile(ctx, format, { locale });
      await writeWhole(file, bytes);
      invocation.out(`Wrote ${file} (${bytes.byteLength} bytes).`);
      return 0;
    },
  },
  {
    name: "verify",
    usage: "",
    summary: "Walk the trail and name the first entry that does not hold",
    words: [0, 0],
    options: {},
    run: async (invocation) => {
      const { db } = await invocation.open();
      const found = await verifyTrail(db);
      if (found.ok) {
        invocation.out(
          `The trail holds: ${found.entries} entries, each referring to the one before, ${found.redacted} redacted. ${found.checkpoints} signed checkpoints agree with them, up to entry ${found.signed}. Newest: ${found.head}`,
        );
        return 0;
      }
      invocation.out(
        `Entry ${found.badSeq} does not hold: ${found.reason}. The ${found.entries} entries before it do.`,
      );
      return 1;
    },
  },
];
