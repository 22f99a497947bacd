import type { Locale } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import type { Place } from "#reports/xlsx/read.ts";
import type { ImportProblem } from "./entry.ts";
import type { Plan, PlannedRow } from "./plan.ts";
import type { Layout } from "./recognise.ts";
import type { Table } from "./table.ts";
import { targetsOf } from "./targets.ts";

export type Tally = {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
};

/** How the table of a file was understood, and what its columns can be. */
export type ImportTable = Table & {
  readonly targets: readonly { readonly id: string; readonly label: string }[];
};

/** What an import did or would do, row by row, and how the file was understood. */
export type ImportReport = Tally & {
  readonly dryRun: boolean;
  readonly layout: Layout;
  /** The language the texts of the file are entered in. */
  readonly locale: Locale;
  readonly sheets: readonly string[];
  /** Columns that can be matched; null where the layout says what is what. */
  readonly table: ImportTable | null;
  readonly collections: Readonly<Partial<Record<Collection, Tally>>>;
  /** What becomes of the rows; of a register of our own only what is refused. At most `mostRows`. */
  readonly rows: readonly PlannedRow[];
  /** Records that are entered because rows speak of them. */
  readonly beside: readonly PlannedRow[];
  /** How many rows and records beside them are not listed. */
  readonly more: number;
};

const mostRows = 2_000;

export const noTally: Tally = { created: 0, changed: 0, unchanged: 0, refused: 0 };

const outcomes = {
  create: "created",
  change: "changed",
  same: "unchanged",
  refused: "refused",
} as const;

/** The report on a plan. */
export function reportOf(
  plan: Plan,
  about: Pick<ImportReport, "layout" | "locale" | "sheets"> & {
    readonly table: Table | null;
    readonly messagesIn: Locale;
  },
): ImportReport {
  const collections: Partial<Record<Collection, Tally>> = {};
  for (const { collection, outcome } of [...plan.rows, ...plan.beside]) {
    const tally = collections[collection] ?? noTally;
    const name = outcomes[outcome];
    collections[collection] = { ...tally, [name]: tally[name] + 1 };
  }
  const { layout, locale, messagesIn, sheets, table } = about;
  return {
    dryRun: true,
    layout,
    locale,
    sheets,
    table:
      table === null
        ? null
        : {
            ...table,
            targets: targetsOf(table.collection).map(({ id, label }) => ({
              id,
              label: label[messagesIn],
            })),
          },
    ...totalOf(collections),
    collections,
    ...listed(plan.rows, plan.beside),
  };
}

/** The sum over the collections. */
export function totalOf(collections: ImportReport["collections"]): Tally {
  const sum = (name: keyof Tally) =>
    Object.values(collections).reduce((all, tally) => all + tally[name], 0);
  return {
    created: sum("created"),
    changed: sum("changed"),
    unchanged: sum("unchanged"),
    refused: sum("refused"),
  };
}

/** Rows that are refused come first where there are more than anybody reads. */
export function listed(
  rows: readonly PlannedRow[],
  beside: readonly PlannedRow[],
): Pick<ImportReport, "rows" | "beside" | "more"> {
  const shown =
    rows.length <= mostRows
      ? rows
      : [
          ...rows.filter(({ outcome }) => outcome === "refused"),
          ...rows.filter(({ outcome }) => outcome !== "refused"),
        ].slice(0, mostRows);
  const others = beside.slice(0, mostRows);
  return {
    rows: shown,
    beside: others,
    more: rows.length - shown.length + beside.length - others.length,
  };
}

/** Everything that refuses the file, as problems of the API: `/sheet/row/column`. */
export function problemsOf(
  report: ImportReport,
): readonly { pointer: string; detail: string; code: string }[] {
  return [...report.rows, ...report.beside].flatMap(({ problems }) =>
    problems.map((problem) => ({
      pointer: pointerOf(problem),
      detail: worded(problem),
      code: problem.code,
    })),
  );
}

const worded = ({ detail, heading }: ImportProblem) =>
  heading === "" ? detail : `${heading}: ${detail}`;

const pointerOf = ({ column, row, sheet }: Place) =>
  `/${sheet.replaceAll("~", "~0").replaceAll("/", "~1")}/${row}${column === null ? "" : `/${column}`}`;
