import type { Locale } from "#register/locale.ts";
import type { Workbook, WorkbookSheet } from "#reports/workbook/workbook.ts";
import { csvColumns } from "#reports/csv/write.ts";
import { isRegisterWorkbook } from "#reports/xlsx/tables.ts";
import { cellText } from "#reports/workbook/workbook.ts";
import type { Entry } from "./entry.ts";
import { entryOfForm, isForm } from "./form.ts";
import { entriesOf, findTable, isIcoSheet, type Table, type TableChoice } from "./table.ts";
import { wordsOf, sameWords } from "./words.ts";

/** What a file was recognised as. */
export type Layout = "register-json" | "register-csv" | "register-xlsx" | "cnil" | "ico" | "table";

/** What a workbook of another program says: entries, and the table they were read from where a person may match its columns. */
export type Recognised = {
  readonly layout: "cnil" | "ico" | "table";
  readonly table: Table | null;
  readonly entries: readonly Entry[];
  /** The language its headings are in; null where they do not tell. */
  readonly locale: Locale | null;
};

/** Whether a workbook was written by the register itself, and how. */
export function ownLayout(workbook: Workbook): "register-csv" | "register-xlsx" | null {
  const head = workbook.sheets[0]?.rows[0]?.cells.map(cellText) ?? [];
  if (
    ["collection", "recordId", "pointer", "value"].every((name) => head.includes(name)) &&
    head.every((name) => (csvColumns as readonly string[]).includes(name))
  )
    return "register-csv";
  return isRegisterWorkbook(workbook) ? "register-xlsx" : null;
}

/** Finds out what a workbook lists: sheets of the CNIL, the sheet of the ICO, or any table; null where there is none. */
export function recognise(
  sheets: readonly WorkbookSheet[],
  choice: TableChoice,
): Recognised | null {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const forms = choice.sheet === undefined ? visible.filter(isForm) : [];
  if (forms.length > 0)
    return { layout: "cnil", table: null, entries: cnilEntries(visible, forms), locale: "fr" };
  const table = findTable(sheets, choice);
  if (table === null) return null;
  const layout = isIcoSheet(table) ? "ico" : "table";
  return { layout, table, entries: entriesOf(sheets, table), locale: localeOf(table) };
}

/** The filled forms, and the activities that the list names and no form describes. */
function cnilEntries(
  visible: readonly WorkbookSheet[],
  forms: readonly WorkbookSheet[],
): readonly Entry[] {
  const described = forms.flatMap((sheet) => entryOfForm(sheet) ?? []);
  const keys = new Set(described.flatMap(keysOf));
  const others = visible.filter((sheet) => !forms.includes(sheet));
  const list = findTable(others, { collection: "activities" });
  const names =
    list?.columns.filter(({ target }) => target === "name" || target === "reference") ?? [];
  const listed = list === null || names.length === 0 ? [] : entriesOf(others, list);
  return [
    ...described,
    ...listed.filter(
      (entry) => !keysOf(entry).some((key) => keys.has(key)) && keysOf(entry).length > 0,
    ),
  ];
}

const keysOf = ({ rows }: Entry) =>
  rows
    .flat()
    .flatMap(({ target, value }) =>
      target === "name" || target === "reference"
        ? [`${target} ${wordsOf(cellText(value)).join(" ")}`]
        : [],
    );

const frenchWords = wordsOf(
  "Nom Finalité Traitement Référence Durée Données Personnes Destinataires Mesures Organisme Pays Adresse Responsable Catégorie Société Téléphone Service Base légale",
);
const englishWords = wordsOf(
  "Name Purpose Processing Retention Personal Individuals Recipients Measures Party Country Address Owner Category Company Telephone Department Lawful basis Reference Description",
);

function localeOf({ columns }: Table): Locale | null {
  const words = columns.flatMap(({ heading }) => wordsOf(heading));
  const [french, english] = [frenchWords, englishWords].map(
    (list) => words.filter((word) => list.some((one) => sameWords([one], [word]))).length,
  );
  if (french === undefined || english === undefined || french === english) return null;
  return french > english ? "fr" : "en";
}
