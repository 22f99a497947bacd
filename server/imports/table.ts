import { type ImportedCollection, importedCollections } from "#register/imported-collections.ts";
import {
  cellText,
  columnName,
  type SheetRow,
  type WorkbookSheet,
} from "#reports/workbook/workbook.ts";
import type { Entry, Statement } from "./entry.ts";
import { sameWords, wordsOf } from "./words.ts";
import { noteTarget, targetOfHeading, targetsOf } from "./targets.ts";

/** A column of a table: its letters, heading, first value, and what it is taken for. */
export type Column = {
  readonly column: string;
  readonly heading: string;
  readonly sample: string;
  /** Id of a target; null where the column is left out. */
  readonly target: string | null;
  /** How sure that is: chosen before by a person, by its heading, or not at all. */
  readonly from: "remembered" | "heading" | "nothing";
};

/** A table found in a sheet. */
export type Table = {
  readonly sheet: string;
  readonly collection: ImportedCollection;
  /** The row with the headings. */
  readonly headings: number;
  readonly columns: readonly Column[];
};

/** What a person chose instead of what was found. */
export type TableChoice = {
  readonly sheet?: string | undefined;
  readonly collection?: ImportedCollection | undefined;
  readonly headings?: number | undefined;
  /** A target for each column from A on; null for one that is left out. */
  readonly columns?: readonly (string | null)[] | undefined;
  /** The columns were chosen at an earlier import. */
  readonly remembered?: boolean;
};

const rowsLookedAt = 40;

/** The table of a workbook that looks most like a list of activities, parties or data items, or the one that was chosen. */
export function findTable(sheets: readonly WorkbookSheet[], choice: TableChoice): Table | null {
  const wanted = sheets.filter(({ hidden, name }) =>
    choice.sheet === undefined ? !hidden : name === choice.sheet,
  );
  let best: { table: Table; score: number } | null = null;
  for (const sheet of wanted) {
    for (const row of sheet.rows.slice(0, rowsLookedAt)) {
      if (choice.headings !== undefined && row.number !== choice.headings) continue;
      for (const collection of choice.collection === undefined
        ? importedCollections
        : [choice.collection]) {
        const table = tableAt(sheet, row, collection);
        const score = scoreOf(table);
        if (best === null || score > best.score) best = { table, score };
      }
    }
  }
  if (best === null) return null;
  const { columns } = choice;
  if (columns === undefined) return best.table;
  const chosen = best.table.columns.map((column, index) => ({
    ...column,
    target: known(best.table.collection, columns[index] ?? null),
    from: choice.remembered === true ? ("remembered" as const) : column.from,
  }));
  return { ...best.table, columns: chosen };
}

const known = (collection: ImportedCollection, target: string | null) =>
  targetsOf(collection).some(({ id }) => id === target) ? target : null;

function scoreOf({ collection, columns }: Table): number {
  const sure = columns.filter(({ from }) => from === "heading");
  const likenesses = sure.map(({ heading }) => targetOfHeading(collection, heading)?.likeness ?? 0);
  return likenesses.reduce((sum, one) => sum + one, 0) + (columns.length > 1 ? 0.01 : 0);
}

function tableAt(sheet: WorkbookSheet, row: SheetRow, collection: ImportedCollection): Table {
  const first = sheet.rows.find(({ number }) => number > row.number);
  const guesses = row.cells.map((cell) => targetOfHeading(collection, cellText(cell)));
  const columns = row.cells.map((cell, index): Column => {
    const guess = guesses[index] ?? null;
    const better = guesses.some(
      (other, at) =>
        other !== null &&
        guess !== null &&
        at !== index &&
        other.id === guess.id &&
        (other.likeness > guess.likeness || (other.likeness === guess.likeness && at < index)),
    );
    const several = guess !== null && !isField(collection, guess.id);
    const heading = cellText(cell);
    const target =
      guess !== null && (!better || several) ? guess.id : heading === "" ? null : noteTarget;
    return {
      column: columnName(index),
      heading,
      sample: cellText(first?.cells[index]).slice(0, 80),
      target,
      from: target === null || target === noteTarget ? "nothing" : "heading",
    };
  });
  return { sheet: sheet.name, collection, headings: row.number, columns };
}

/** Fields take one value; what an activity says in parts may stand in several columns. */
const several = new Set([
  "purposes",
  "bases",
  "subjects",
  "data",
  "sensitive",
  "sources",
  "recipients",
  "processors",
  "jointControllers",
  "transferCountries",
  "safeguards",
  "retention",
  "measures",
  "locations",
]);
const isField = (_collection: ImportedCollection, id: string) => !several.has(id);

/** What makes a row the beginning of another activity, and not more about the one above. */
const beginnings = ["reference", "name", "purposes"];

/** Whether a table is the sheet of the ICO, in which one activity takes several rows whose left cells are empty or merged. */
export function isIcoSheet({ collection, columns }: Table): boolean {
  const found = new Set(
    columns.filter(({ from }) => from !== "nothing").map(({ target }) => target),
  );
  return (
    collection === "activities" &&
    columns.some(({ heading }) => sameWords(wordsOf(heading), wordsOf("Business function"))) &&
    ["purposes", "subjects", "data", "recipients", "retention"].every((target) => found.has(target))
  );
}

/**
 * The entries of a table, a row each. Rows of activities that repeat what the one above is called (merged cells do) go
 * with it, and on the sheet of the ICO those that leave it empty.
 */
export function entriesOf(sheets: readonly WorkbookSheet[], table: Table): readonly Entry[] {
  const rows =
    sheets
      .find(({ name }) => name === table.sheet)
      ?.rows.filter(({ number }) => number > table.headings) ?? [];
  const isIco = isIcoSheet(table);
  const entries: (Entry & { readonly rows: Statement[][]; readonly key: string })[] = [];
  for (const row of rows) {
    const statements = statementsOf(table, row);
    if (statements.length === 0) continue;
    const last = entries.at(-1);
    const key = beginnings
      .flatMap((target) =>
        statements.filter((one) => one.target === target).map(({ value }) => String(value)),
      )
      .join("\n");
    const continues = key === "" ? isIco : key === last?.key;
    if (table.collection === "activities" && last !== undefined && continues) {
      last.rows.push(statements);
      continue;
    }
    const place = { sheet: table.sheet, row: row.number, column: null };
    entries.push({ collection: table.collection, place, rows: [statements], key });
  }
  return isIco ? underFunctions(entries) : entries;
}

/** On the sheet of the ICO, a business function holds for the activities below it too, and tells equal purposes apart. */
function underFunctions(entries: readonly Entry[]): readonly Entry[] {
  let above: Statement | undefined;
  const said = (entry: Entry, target: string) =>
    entry.rows.flat().find((one) => one.target === target);
  const withFunction = entries.map((entry): Entry => {
    const own = said(entry, "department");
    above = own ?? above;
    return own !== undefined || above === undefined
      ? entry
      : { ...entry, rows: [[above, ...(entry.rows[0] ?? [])], ...entry.rows.slice(1)] };
  });
  const purposeOf = (entry: Entry) => String(said(entry, "purposes")?.value ?? "");
  const shared = Map.groupBy(withFunction, purposeOf);
  return withFunction.map((entry): Entry => {
    const [purpose, department] = [said(entry, "purposes"), said(entry, "department")];
    if (
      purpose === undefined ||
      department === undefined ||
      (shared.get(purposeOf(entry))?.length ?? 0) < 2
    )
      return entry;
    const name = { ...purpose, target: "name", value: `${purpose.value} (${department.value})` };
    return { ...entry, rows: [[name, ...(entry.rows[0] ?? [])], ...entry.rows.slice(1)] };
  });
}

function statementsOf({ columns, sheet }: Table, row: SheetRow): Statement[] {
  return columns.flatMap(({ column, heading, target }, index): Statement[] => {
    const value = row.cells[index] ?? null;
    if (target === null || value === null || cellText(value) === "") return [];
    return [{ target, value, heading, place: { sheet, row: row.number, column } }];
  });
}
