import type { Locale } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Selection } from "#register/selection.ts";
import type { Report } from "#reports/pieces.ts";
import type { Remarks } from "#reports/remarks.ts";
import type { Context } from "../context.ts";
import { notFound } from "../refusal.ts";
import { makeCheckpoint, type SignedCheckpoint } from "../trail/checkpoints.ts";
import { noteExport } from "../trail/note-export.ts";
import { registerForExport } from "./export.ts";
import { type RemarkChoice, remarksOn } from "./remarks.ts";

/** The formats a register is exported in, the layouts of authorities among them. */
export const exportFormats = [
  "pdf",
  "xlsx",
  "csv",
  "json",
  "jsonld",
  "cnil.xlsx",
  "cnil.ods",
  "ico.xlsx",
] as const;

export type ExportFormat = (typeof exportFormats)[number];

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const types: Readonly<Record<ExportFormat, string>> = {
  pdf: "application/pdf",
  xlsx,
  "cnil.xlsx": xlsx,
  "cnil.ods": "application/vnd.oasis.opendocument.spreadsheet",
  "ico.xlsx": xlsx,
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
};

const noRemarks: RemarkChoice = { findings: false, history: false };

/**
 * The register in a format, as the context reads it, made off the main thread; the trail records that it was taken.
 * A PDF may show a part of it, and remarks on its records.
 * @throws Refusal forbidden, not_found
 */
export async function exportFile(
  ctx: Context,
  format: ExportFormat,
  options: { locale: Locale; selection?: Selection; remarks?: RemarkChoice },
): Promise<{ report: Report; type: string; name: string }> {
  const register = await registerForExport(ctx);
  const { locale, remarks: choice = noRemarks, selection = {} } = options;
  refuseUnknown(register, selection);
  const remarks = await remarksOn(ctx, register, locale, choice);
  const checkpoint = await makeCheckpoint(ctx);
  const report = await printed(ctx, register, checkpoint, format, locale, { selection, remarks });
  const { sha256 } = report;
  const chosen = remarks === undefined ? {} : choice;
  const taken = { format, locale, ...selection, ...chosen, asOf: ctx.asOf, sha256 };
  await noteExport(ctx, "register", taken);
  return { report, type: types[format], name: `register-${register.at.slice(0, 10)}.${format}` };
}

function refuseUnknown(register: Register, { activity, organisation }: Selection): void {
  if (activity !== undefined && register.find("activities", activity) === undefined)
    throw notFound();
  if (organisation !== undefined && register.find("organisations", organisation) === undefined)
    throw notFound();
}

/** A register in a format, with the checkpoint it is bound to, made off the main thread. */
export function printed(
  ctx: Context,
  register: Register,
  { root, size }: SignedCheckpoint,
  format: ExportFormat,
  locale: Locale,
  { remarks, selection }: { selection?: Selection; remarks?: Remarks | undefined } = {},
): Promise<Report> {
  return ctx.reports.make({
    kind: format,
    records: register.records,
    at: register.at,
    locale,
    generatedAt: ctx.now().toISOString(),
    checkpoint: { size, hash: root.toString("hex") },
    selection,
    remarks,
  });
}
