import type { Orm } from "#db/database.ts";
import type { Place } from "#reports/xlsx/read.ts";
import { type Context, instant } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { importWithin, readImport } from "../registers/import.ts";
import type { ImportProblem } from "./entry.ts";
import { messages } from "./messages.ts";
import type { PlannedRow } from "./plan.ts";
import { type OwnFile, ownDocument } from "./own-document.ts";
import { type ImportReport, noTally } from "./report.ts";

/** A file that was understood: what it would do, and how it is written. */
export type Prepared = {
  readonly report: ImportReport;
  readonly write: (tx: Orm) => Promise<void>;
};

/**
 * Prepares the import of what the register itself wrote: a document, a CSV file, a workbook. In the latter two a text
 * that was edited by hand gets the date of the import. @throws Refusal invalid for a document with problems
 */
export async function ownRegister(ctx: Context, file: OwnFile): Promise<Prepared> {
  const { layout } = file;
  const report = (rows: readonly PlannedRow[]): ImportReport => ({
    dryRun: true,
    layout,
    locale: ctx.locale,
    sheets: "workbook" in file ? file.workbook.sheets.map(({ name }) => name) : [],
    table: null,
    ...noTally,
    refused: rows.length,
    collections: {},
    rows,
    beside: [],
    more: 0,
  });
  if (layout === "register-json" && "text" in file) {
    const records = await readImport(ctx, file.text);
    return withTallies(report([]), (tx) => importWithin(ctx, tx, records));
  }
  const { document, placeOf, strays } = ownDocument(file);
  const rows = strays.map((place) =>
    refusedRow(place, [
      { ...place, heading: "", detail: messages.stray()[ctx.locale], code: "stray" },
    ]),
  );
  try {
    const records = await readImport(ctx, document);
    if (rows.length > 0) return { report: report(rows), write: () => Promise.resolve() };
    const dating = { kind: "edited", instant: instant(ctx) } as const;
    return withTallies(report([]), (tx) => importWithin(ctx, tx, records, dating));
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
    const problems = error.problems.map(({ code, detail, pointer }): ImportProblem => {
      const place = placeOf(pointer) ?? { sheet: pointer, row: 0, column: null };
      return { ...place, heading: "", detail, code };
    });
    const byRow = Map.groupBy(problems, ({ row, sheet }) => `${sheet}\n${row}`);
    const refused = [...byRow.values()].flatMap((list) =>
      list[0] === undefined ? [] : [refusedRow({ ...list[0], column: null }, list)],
    );
    return { report: report([...rows, ...refused]), write: () => Promise.resolve() };
  }
}

/** The report is completed by what the trial run finds: which records are new, which differ. */
function withTallies(
  report: ImportReport,
  bring: (tx: Orm) => ReturnType<typeof importWithin>,
): Prepared {
  const completed = { ...report };
  return {
    report: completed,
    write: async (tx) => {
      const { changed, collections, created, unchanged } = await bring(tx);
      const tallies = Object.entries(collections).map(([collection, tally]) => [
        collection,
        { ...noTally, ...tally },
      ]);
      Object.assign(completed, {
        created,
        changed,
        unchanged,
        collections: Object.fromEntries(tallies),
      });
    },
  };
}

const refusedRow = (
  { column, row, sheet }: Place,
  problems: readonly ImportProblem[],
): PlannedRow => ({
  place: { sheet, row, column },
  collection: "activities",
  id: null,
  title: "",
  outcome: "refused",
  problems,
  remarks: [],
});
