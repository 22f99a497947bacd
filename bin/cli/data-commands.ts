import { isLocale } from "#register/locale.ts";
import { asOf } from "#server/registers/as-of.ts";
import { exportBundle } from "#server/registers/bundle.ts";
import { exportFile, exportFormats } from "#server/registers/export-file.ts";
import { type Command, optional, required, WrongUsage } from "./command.ts";
import { requireFolder, writeWhole } from "./files.ts";
import { importCommand } from "./import-command.ts";
import { verifyCommand } from "./verify-command.ts";

/** The register in and out, and the proof that its trail holds. */
export const dataCommands: readonly Command[] = [
  importCommand,
  {
    name: "export",
    usage:
      "--format json|csv|xlsx|pdf|jsonld|cnil.xlsx|cnil.ods|ico.xlsx|bundle --out FILE [--as-of INSTANT] [--locale en|fr]",
    summary: "Write the register to a file, as it is or as it was",
    words: [0, 0],
    options: {
      format: { type: "string" },
      out: { type: "string" },
      "as-of": { type: "string" },
      locale: { type: "string" },
    },
    run: async (invocation) => {
      const wanted = required(invocation, "format");
      const format = [...exportFormats, "bundle" as const].find((one) => one === wanted);
      if (format === undefined)
        throw new WrongUsage(`--format is one of ${exportFormats.join(", ")}, bundle.`);
      const locale = optional(invocation, "locale") ?? "en";
      if (!isLocale(locale)) throw new WrongUsage("--locale is en or fr.");
      const file = required(invocation, "out");
      requireFolder(file);
      const ctx = asOf(await invocation.open(), optional(invocation, "as-of"));
      const pieces =
        format === "bundle"
          ? [await exportBundle(ctx, locale)]
          : (await exportFile(ctx, format, { locale })).report.pieces;
      await writeWhole(file, pieces);
      const size = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
      invocation.out(`Wrote ${file} (${size} bytes).`);
      return 0;
    },
  },
  verifyCommand,
];
