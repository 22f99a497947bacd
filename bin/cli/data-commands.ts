import { isLocale, type Locale } from "#register/locale.ts";
import type { Selection } from "#register/selection.ts";
import type { Context } from "#server/context.ts";
import { asOf } from "#server/registers/as-of.ts";
import { exportBundle } from "#server/registers/bundle.ts";
import { exportFile, exportFormats } from "#server/registers/export-file.ts";
import type { RemarkChoice } from "#server/registers/remarks.ts";
import { type Command, type Invocation, optional, required, WrongUsage } from "./command.ts";
import { requireFolder, writeWhole } from "./files.ts";
import { importCommand } from "./import-command.ts";
import { verifyCommand } from "./verify-command.ts";

/** The register in and out, and the proof that its trail holds. */
export const dataCommands: readonly Command[] = [
  importCommand,
  {
    name: "export",
    usage:
      "--format json|csv|xlsx|pdf|jsonld|cnil.xlsx|cnil.ods|ico.xlsx|bundle --out FILE [--as-of INSTANT] [--locale en|fr] [--activity ID] [--organisation ID] [--role controller|processor] [--without-internal] [--findings] [--history]",
    summary: "Write the register to a file, as it is or as it was",
    words: [0, 0],
    options: {
      format: { type: "string" },
      out: { type: "string" },
      "as-of": { type: "string" },
      locale: { type: "string" },
      activity: { type: "string" },
      organisation: { type: "string" },
      role: { type: "string" },
      "without-internal": { type: "boolean" },
      findings: { type: "boolean" },
      history: { type: "boolean" },
    },
    run: async (invocation) => {
      const wanted = required(invocation, "format");
      const format = [...exportFormats, "bundle" as const].find((one) => one === wanted);
      if (format === undefined)
        throw new WrongUsage(`--format is one of ${exportFormats.join(", ")}, bundle.`);
      const locale = optional(invocation, "locale") ?? "en";
      if (!isLocale(locale)) throw new WrongUsage("--locale is en or fr.");
      const selection = selectionOf(invocation);
      const remarks = remarksOf(invocation, selection);
      const isWhole = Object.values(selection).every((one) => one === undefined);
      if (format !== "pdf" && !(isWhole && !remarks.findings && !remarks.history))
        throw new WrongUsage(
          "Only --format pdf shows a part of the register, or findings and history.",
        );
      const file = required(invocation, "out");
      requireFolder(file);
      const ctx = asOf(await invocation.open(), optional(invocation, "as-of"));
      const { pieces, size } =
        format === "bundle"
          ? await bundleOf(ctx, locale)
          : (await exportFile(ctx, format, { locale, selection, remarks })).report;
      await writeWhole(file, pieces);
      invocation.out(`Wrote ${file} (${size} bytes).`);
      return 0;
    },
  },
  verifyCommand,
];

async function bundleOf(ctx: Context, locale: Locale) {
  const { size, stream } = await exportBundle(ctx, locale);
  return { pieces: stream, size };
}

/** The part of the register that the options name. @throws WrongUsage */
function selectionOf(invocation: Invocation): Selection {
  const role = optional(invocation, "role") ?? undefined;
  if (role !== undefined && role !== "controller" && role !== "processor")
    throw new WrongUsage("--role is controller or processor.");
  return {
    activity: optional(invocation, "activity") ?? undefined,
    organisation: optional(invocation, "organisation") ?? undefined,
    role,
    internal: invocation.options["without-internal"] === true ? false : undefined,
  };
}

/** What the options print with each record. @throws WrongUsage where that would tell what is to be left out */
function remarksOf({ options }: Invocation, { internal }: Selection): RemarkChoice {
  const remarks = { findings: options["findings"] === true, history: options["history"] === true };
  if (internal === false && (remarks.findings || remarks.history))
    throw new WrongUsage("--findings and --history tell what is internal: leave out one or other.");
  return remarks;
}
