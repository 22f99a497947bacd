import { isLocale } from "#register/locale.ts";
import { asOf } from "#server/registers/as-of.ts";
import { exportFile, exportFormats } from "#server/registers/export-file.ts";
import { importDocument } from "#server/registers/import.ts";
import { verifyTrail } from "#server/trail/verify.ts";
import { type Command, optional, required, WrongUsage } from "./command.ts";
import { readDocument, requireFolder, writeWhole } from "./files.ts";

/** The register in and out, and the proof that its trail holds. */
export const dataCommands: readonly Command[] = [
  {
    name: "import",
    usage: "FILE [--dry-run]",
    summary: "Import a register document: all of it or nothing",
    words: [1, 1],
    options: { "dry-run": { type: "boolean" } },
    run: async (invocation) => {
      const text = await readDocument(invocation.words[0] ?? "");
      const dryRun = invocation.options["dry-run"] === true;
      const result = await importDocument(await invocation.open(), text, { dryRun });
      for (const [collection, { created, changed, unchanged }] of Object.entries(
        result.collections,
      )) {
        invocation.out(`${collection}: ${created} new, ${changed} changed, ${unchanged} unchanged`);
      }
      invocation.out(
        dryRun
          ? "Nothing was kept (dry run)."
          : `Imported: ${result.created} new, ${result.changed} changed.`,
      );
      return 0;
    },
  },
  {
    name: "export",
    usage: "--format json|csv|xlsx|pdf|jsonld --out FILE [--as-of INSTANT] [--locale en|fr]",
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
          `The trail holds: ${found.entries} entries, each referring to the one before, ${found.redacted} redacted. Newest: ${found.head}`,
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
