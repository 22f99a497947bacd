import { fold } from "#register/fold.ts";
import {
  cellText,
  columnName,
  type SheetRow,
  type WorkbookSheet,
} from "#reports/workbook/workbook.ts";
import type { Entry, Statement } from "./entry.ts";
import { type Block, blocks, columnsOfBlocks, named, usualColumns } from "./form-words.ts";
import { targetOfHeading } from "./targets.ts";
import { entriesIn, likeness, saysNothing, wordsOf } from "./words.ts";

type Cells = readonly { readonly index: number; readonly text: string }[];

const cellsOf = (row: SheetRow): Cells =>
  row.cells.flatMap((cell, index) =>
    cellText(cell) === "" ? [] : [{ index, text: cellText(cell) }],
  );

/** Labels that only the CNIL's sheet of an activity has. */
const telling = [
  "Finalité principale",
  "Sous-finalité 1",
  "Responsable du traitement",
  "Délégué à la protection des données",
  "Catégorie 1",
  "Mesure 1",
  "Organisme 1",
  "Objectifs poursuivis",
];

/** Whether a sheet describes one activity from top to bottom, its labels on the left. */
export function isForm(sheet: WorkbookSheet): boolean {
  const labels = sheet.rows.flatMap((row) =>
    cellsOf(row)
      .slice(0, 2)
      .map(({ text }) => text),
  );
  const own = telling.filter((label) =>
    labels.some((one) => likeness(wordsOf(one), wordsOf(label)) >= 0.99),
  );
  const targets = new Set(
    sheet.rows.map((row) => targetOfHeading("activities", cellsOf(row)[0]?.text ?? "")?.id),
  );
  return own.length >= 2 || (own.length >= 1 && targets.size >= 5);
}

/** The activity that a form describes; undefined for one nobody has filled in, such as the model to be copied. */
export function entryOfForm(sheet: WorkbookSheet): Entry | undefined {
  const statements: Statement[] = [];
  let block: Block = "activity";
  let columns = new Map<number, string>();
  for (const row of sheet.rows) {
    const cells = cellsOf(row);
    const heading = cells
      .map(({ text }) => named(blocks, text))
      .find((found) => found !== undefined);
    if (heading !== undefined && heading !== block) {
      block = heading;
      columns = new Map();
    }
    const heads = cells.flatMap(({ index, text }) => {
      const name = named(columnsOfBlocks, text);
      return name === undefined || (named(blocks, text) !== undefined && cells.length < 2)
        ? []
        : [[index, name] as const];
    });
    const isHead =
      heads.length > 0 &&
      cells.every(
        ({ index, text }) =>
          heads.some(([at]) => at === index) || named(blocks, text) !== undefined,
      );
    if (isHead && heads.some(([, name]) => usualColumns[block].includes(name))) {
      columns = new Map(heads);
      continue;
    }
    const rest = cells.filter(({ text }) => named(blocks, text) === undefined);
    if (rest.length > 0)
      statements.push(
        ...statementsOf(block, rest, columns, { sheet: sheet.name, row: row.number }),
      );
  }
  const isFilled = statements.some(
    ({ target, value }) =>
      (target === "name" || target === "purposes") && !saysNothing(cellText(value)),
  );
  return isFilled
    ? {
        collection: "activities",
        place: { sheet: sheet.name, row: sheet.rows[0]?.number ?? 1, column: null },
        rows: [statements],
      }
    : undefined;
}

function statementsOf(
  block: Block,
  cells: Cells,
  columns: ReadonlyMap<number, string>,
  at: { sheet: string; row: number },
): readonly Statement[] {
  const [label, ...values] = cells;
  if (label === undefined) return [];
  const byName = (list: Cells): Readonly<Record<string, string>> => {
    const usual = usualColumns[block];
    return Object.fromEntries(
      list.map(({ index, text }, order) => [
        columns.get(index) ?? usual[order] ?? `more ${order}`,
        text,
      ]),
    );
  };
  const first = values[0];
  const make = (
    target: string,
    value: string,
    beside?: Readonly<Record<string, string>>,
  ): readonly Statement[] =>
    saysNothing(value)
      ? []
      : [
          {
            target,
            value,
            heading: label.text,
            place: { ...at, column: columnName(first?.index ?? label.index) },
            ...(beside === undefined ? {} : { beside }),
          },
        ];
  switch (block) {
    case "purposes":
      return make("purposes", first?.text ?? "");
    case "data":
    case "sensitive": {
      const { description = "", retention = "" } = byName(values);
      return description === "" && retention === ""
        ? []
        : make(block, label.text, { category: label.text, description, retention });
    }
    case "subjects": {
      const { description = "", details = "" } = byName(values);
      const more = entriesIn(details).length === 0 ? [] : make("note", details);
      return [...make("subjects", description), ...more];
    }
    case "recipients":
    case "measures": {
      // Rows are numbered ("Mesure 1"), or begin with the type itself.
      const numbered = /^(?:destinataire|mesure)\s*\d*\s*:?$/.test(fold(label.text));
      const { details = "", type = "" } = byName(numbered ? values : cells);
      return make(block, type, { details });
    }
    case "transfers": {
      const numbered = /^organisme\s*\d*\s*:?$/.test(fold(label.text));
      const {
        country = "",
        documentation = "",
        recipient = "",
        safeguards = "",
      } = byName(numbered ? values : cells);
      return country === ""
        ? make(
            "note",
            [recipient, safeguards, documentation].filter((one) => one !== "").join(", "),
          )
        : make("transferCountries", country, { recipient, country, safeguards, documentation });
    }
    case "actors":
      return actor(label.text, byName(values), make);
    default: {
      const target = targetOfHeading("activities", label.text)?.id ?? "note";
      const text = values.map((value) => value.text).join(target === "retention" ? " " : "\n");
      return make(target, text);
    }
  }
}

function actor(
  label: string,
  who: Readonly<Record<string, string>>,
  make: (target: string, value: string) => readonly Statement[],
): readonly Statement[] {
  const name = who["name"] ?? "";
  const contact = [
    who["address"],
    who["postcode"],
    who["city"],
    who["country"],
    who["phone"],
    who["email"],
  ].filter((one) => one !== undefined && one !== "");
  const words = [name, ...contact].join(", ");
  if (/conjoint/.test(fold(label)))
    return [...make("jointControllers", name), ...(contact.length > 0 ? make("note", words) : [])];
  return make("note", words);
}
