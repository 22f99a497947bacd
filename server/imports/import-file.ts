import type { Orm } from "#db/database.ts";
import type { Locale } from "#register/locale.ts";
import { readFileInWorker } from "#reports/workbook/worker.ts";
import { Unreadable } from "#reports/workbook/unreadable.ts";
import type { Workbook } from "#reports/workbook/workbook.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import { invalid, Refusal } from "../refusal.ts";
import { importWithin } from "../registers/import.ts";
import { currentRegister } from "../registers/load.ts";
import { head } from "../trail/append.ts";
import { rememberedMatching, rememberMatching } from "./matchings.ts";
import { ownRegister, type Prepared } from "./own-register.ts";
import { type Plan, planEntries } from "./plan.ts";
import { ownLayout, type Recognised, recognise } from "./recognise.ts";
import { type ImportReport, problemsOf, reportOf } from "./report.ts";
import { findTable, type TableChoice } from "./table.ts";

/** What a person chose about a file: its table and columns, and the language of its texts. */
export type ImportChoice = TableChoice & { readonly locale?: Locale | undefined };

/** A file that was looked at, and what remains to be done to bring it in. */
export type FileImport = {
  readonly report: ImportReport;
  /** Brings it in within a transaction, all of it or nothing. @throws Refusal invalid where a row is refused */
  readonly commit: (tx: Orm) => Promise<ImportReport>;
};

class DryRun extends Error {}

/**
 * Reads a file (XLSX, ODS, CSV, a register document), finds out what it is and what it would create, change and be
 * refused for, row by row. Everything is tried in a transaction that is undone.
 * @throws Refusal forbidden; too_large, invalid for a file that is not read
 */
export async function importFile(
  ctx: Context,
  file: { readonly bytes: Uint8Array; readonly name: string },
  choice: ImportChoice = {},
): Promise<FileImport> {
  authorise(ctx, "register.import");
  const read = await readFileInWorker(file.bytes, file.name || "CSV").catch((error: unknown) => {
    throw error instanceof Unreadable ? unreadable(error) : error;
  });
  if (read.kind !== "workbook") {
    const layout = read.kind === "json" ? "register-json" : "register-csv";
    return tried(ctx, await ownRegister(ctx, { layout, text: read.text }));
  }
  const { workbook } = read;
  const own = ownLayout(workbook);
  if (own !== null) return tried(ctx, await ownRegister(ctx, { layout: own, workbook }));
  return tried(ctx, await fromSheets(ctx, workbook, choice));
}

const unreadable = (error: Unreadable) =>
  new Refusal(error.code === "too-large" ? "too_large" : "invalid", error.text, {
    problems: [],
  });

async function fromSheets(
  ctx: Context,
  workbook: Workbook,
  choice: ImportChoice,
): Promise<Prepared> {
  const { sheets } = workbook;
  const found = recognise(sheets, await withMemory(ctx, workbook, choice));
  if (found === null) throw noTable();
  const { seq } = await ctx.db.read((orm) => head(ctx.db, orm));
  const register = await currentRegister(ctx);
  const locale = choice.locale ?? found.locale ?? ctx.locale;
  const plan = planEntries(register, found.entries, {
    locale,
    messagesIn: ctx.locale,
    at: instant(ctx),
  });
  const about = {
    layout: found.layout,
    locale,
    sheets: sheets.map(({ name }) => name),
    table: found.table,
    messagesIn: ctx.locale,
  };
  return { report: reportOf(plan, about), write: (tx) => write(ctx, tx, plan, found, seq) };
}

/** What the person chose, completed by how columns with these headings were matched before. */
async function withMemory(
  ctx: Context,
  { sheets }: Workbook,
  choice: ImportChoice,
): Promise<TableChoice> {
  if (choice.columns !== undefined) return choice;
  const table = findTable(sheets, choice);
  const columns = table === null ? null : await rememberedMatching(ctx, table);
  if (table === null || columns === null) return choice;
  const { collection, headings, sheet } = table;
  // The layouts of authorities are recognised over all sheets, so a sheet is only fixed where the table is the first choice.
  return choice.sheet === undefined && recognise(sheets, choice)?.table === null
    ? choice
    : { sheet, collection, headings, columns, remembered: true };
}

async function write(
  ctx: Context,
  tx: Orm,
  plan: Plan,
  { table }: Recognised,
  seq: number,
): Promise<void> {
  if ((await head(ctx.db, tx)).seq !== seq) throw changedMeanwhile();
  await importWithin(ctx, tx, plan.records as never);
  if (table !== null) await rememberMatching(ctx, tx, table);
}

/** Does everything and undoes it, so that a dry run finds whatever an import would. */
async function tried(ctx: Context, { report, write: bring }: Prepared): Promise<FileImport> {
  const commit = async (tx: Orm): Promise<ImportReport> => {
    const problems = problemsOf(report);
    if (problems.length > 0) throw invalid(problems);
    await bring(tx);
    return { ...report, dryRun: false };
  };
  if (report.refused === 0) {
    await ctx.db
      .write(async (tx) => {
        await commit(tx);
        throw new DryRun();
      })
      .catch((error: unknown) => {
        if (!(error instanceof DryRun)) throw error;
      });
  }
  return { report, commit };
}

function noTable(): Refusal {
  return new Refusal("invalid", {
    en: "No table was found in the file. Put the headings of the columns in one row, and one record in each row below.",
    fr: "Aucun tableau n’a été trouvé dans le fichier. Placez les titres des colonnes sur une ligne, puis une fiche par ligne en dessous.",
  });
}

function changedMeanwhile(): Refusal {
  return new Refusal("conflict", {
    en: "The register was changed while the file was checked. Check the file again, then import it.",
    fr: "Le registre a été modifié pendant la vérification du fichier. Vérifiez-le à nouveau, puis importez-le.",
  });
}
