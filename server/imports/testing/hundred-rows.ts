import type { TestCell, TestSheet } from "#reports/workbook/testing/workbooks.ts";

const headings = [
  "Référence",
  "Nom du traitement",
  "Finalités",
  "Base légale",
  "Catégories de personnes concernées",
  "Catégories de données",
  "Destinataires",
  "Sous-traitants",
  "Durée de conservation",
  "Courriel du responsable interne",
  "Date de début",
  "Notre rôle",
];

const bases = ["Contrat", "Consentement", "Intérêt légitime", "Obligation légale"];

function row(number: number): TestCell[] {
  return [
    `A-${number}`,
    `Traitement n° ${number}`,
    `Finalité ${number} a ; Finalité ${number} b`,
    bases[number % bases.length] ?? "",
    number % 2 === 0 ? "Clients, prospects" : "Salariés",
    "Nom, prénom, adresse électronique, numéro de badge",
    "Direction, banque",
    number % 3 === 0 ? "Hébergeur SAS" : null,
    "3 ans",
    "responsable@example.org",
    new Date(Date.UTC(2026, 0, 1 + (number % 28))),
    "Responsable du traitement",
  ];
}

/** Row, column and content of what is wrong in the sheet, rows counted as the spreadsheet shows them. */
const mistakes: readonly (readonly [row: number, column: number, wrong: TestCell])[] = [
  [5, 9, "pas une adresse"],
  [17, 10, "un jour de mars"],
  [33, 11, "Chef de projet"],
  [48, 1, null],
  [62, 0, "A-2"],
  [80, 10, "31/02/2026"],
  [101, 9, "a@b"],
];

/** Where a dry run finds the mistakes; a row without a name, or with the reference of another, is wrong as a whole. */
export const wrongCells = ["J5", "K17", "L33", "48", "62", "K80", "J101"];

/** A register as a French organisation keeps it in a spreadsheet: a hundred activities, seven rows with a mistake. */
export const hundredRows: TestSheet = {
  name: "Registre",
  rows: [
    headings,
    ...Array.from({ length: 100 }, (_, index) => {
      const cells = row(index + 1);
      for (const [at, column, wrong] of mistakes) {
        if (at === index + 2) cells[column] = wrong;
        if (at === index + 2 && wrong === null) cells[2] = null;
      }
      return cells;
    }),
  ],
};

/** The same sheet with its mistakes corrected. */
export function mended(sheet: TestSheet): TestSheet {
  return { ...sheet, rows: sheet.rows.map((cells, index) => (index === 0 ? cells : row(index))) };
}
