import { isLocale } from "#register/locale.ts";
import { workbookLimits } from "#reports/workbook/workbook.ts";
import { type ImportedCollection, importedCollections } from "#register/imported-collections.ts";
import { type ImportChoice, importFile } from "../imports/import-file.ts";
import { invalid } from "../refusal.ts";
import type { Call, Route } from "./route.ts";

/** @throws Refusal invalid, naming the wrong parameter */
function choiceOf({ ctx, query }: Call): ImportChoice {
  const wrong = (name: string, en: string, fr: string) =>
    invalid([{ pointer: `/${name}`, detail: { en, fr }[ctx.locale], code: name }]);
  const as = query.get("as");
  if (as !== null && !isImported(as))
    throw wrong(
      "as",
      `One of ${importedCollections.join(", ")}.`,
      `Une valeur parmi ${importedCollections.join(", ")}.`,
    );
  const locale = query.get("locale");
  if (locale !== null && !isLocale(locale)) throw wrong("locale", "en or fr.", "en ou fr.");
  const headings = query.get("headings");
  if (headings !== null && !/^[1-9]\d{0,6}$/.test(headings))
    throw wrong("headings", "The number of a row.", "Le numéro d'une ligne.");
  const columns = query.get("columns");
  return {
    sheet: query.get("sheet") ?? undefined,
    collection: as ?? undefined,
    headings: headings === null ? undefined : Number(headings),
    columns:
      columns === null
        ? undefined
        : columns.split(",").map((target) => (target === "" ? null : target)),
    locale: locale ?? undefined,
  };
}

const isImported = (name: string): name is ImportedCollection =>
  (importedCollections as readonly string[]).includes(name);

/** Bringing in what people have: spreadsheets and register documents. */
export const importRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/imports",
    summary: "Import a spreadsheet (XLSX, ODS, CSV) or a register document: all of it or nothing",
    access: "register.import",
    tag: "register",
    maxBody: workbookLimits.bytes,
    queryParameters: {
      dryRun:
        "true to see row by row what would be created, changed and refused, without keeping anything",
      name: "Name of the file",
      sheet: "Name of the sheet with the table, where it is not found by itself",
      as: `What each row is: ${importedCollections.join(", ")}`,
      headings: "Number of the row with the headings",
      columns:
        "What each column from A on is about, separated by commas; empty for one that is left out",
      locale: "Language of the texts in the file: en or fr",
    },
    response: "ImportReport",
    prepare: async (call) => {
      const name = call.query.get("name") ?? "";
      const { commit, report } = await importFile(
        call.ctx,
        { bytes: await call.bytes(), name },
        choiceOf(call),
      );
      if (call.query.get("dryRun") === "true") return async () => ({ body: report });
      return async (tx) => ({ body: await commit(tx) });
    },
  },
];
