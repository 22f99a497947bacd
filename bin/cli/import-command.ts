import { basename } from "node:path";
import type { Context } from "#server/context.ts";
import { importFile } from "#server/imports/import-file.ts";
import type { ImportReport } from "#server/imports/report.ts";
import { importDocument } from "#server/registers/import.ts";
import type { Command, Invocation } from "./command.ts";
import { readDocument, readWhole } from "./files.ts";

/** Names of spreadsheets, those that are refused with a reason included. */
const spreadsheet = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv)$/i;

/** Brings in a register document, or a spreadsheet as the register or anybody else wrote it. */
export const importCommand: Command = {
  name: "import",
  usage: "FILE [--dry-run]",
  summary: "Import a register document or a spreadsheet (.xlsx, .ods, .csv): all of it or nothing",
  words: [1, 1],
  options: { "dry-run": { type: "boolean" } },
  run: async (invocation) => {
    const file = invocation.words[0] ?? "";
    const dryRun = invocation.options["dry-run"] === true;
    if (spreadsheet.test(file)) return importSpreadsheet(invocation, file, dryRun);
    const text = await readDocument(file);
    tell(invocation, await importDocument(await invocation.open(), text, { dryRun }));
    return 0;
  },
};

async function importSpreadsheet(
  invocation: Invocation,
  file: string,
  dryRun: boolean,
): Promise<number> {
  const bytes = await readWhole(file);
  const ctx: Context = await invocation.open();
  const { commit, report } = await importFile(ctx, { bytes, name: basename(file) });
  const rows = [...report.rows, ...report.beside];
  for (const { problems } of rows) {
    for (const { column, detail, heading, row, sheet } of problems) {
      const place = column === null ? `row ${row}` : `row ${row}, column ${column}`;
      invocation.out(`${sheet}, ${place}: ${heading === "" ? "" : `${heading}: `}${detail}`);
    }
  }
  if (report.refused > 0) {
    invocation.out(
      `Nothing was imported: ${report.refused} of ${rows.length} rows are refused. Correct them and try again.`,
    );
    return 1;
  }
  tell(invocation, dryRun ? report : await ctx.db.write(commit));
  return 0;
}

type Told = Pick<ImportReport, "dryRun" | "created" | "changed"> & {
  readonly collections: Readonly<
    Record<
      string,
      { readonly created: number; readonly changed: number; readonly unchanged: number }
    >
  >;
};

function tell({ out }: Invocation, { changed, collections, created, dryRun }: Told): void {
  for (const [collection, tally] of Object.entries(collections))
    out(
      `${collection}: ${tally.created} new, ${tally.changed} changed, ${tally.unchanged} unchanged`,
    );
  out(dryRun ? "Nothing was kept (dry run)." : `Imported: ${created} new, ${changed} changed.`);
}
