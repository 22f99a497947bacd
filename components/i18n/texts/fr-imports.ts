import type { importsEn } from "./en-imports.ts";

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString("fr-FR")} ${number < 2 ? one : many}`;

/** The words of the import in French. */
export const importsFr: typeof importsEn = {
  title: "Import",
  lead: "Apportez ce que vous avez : un tableur, le classeur de la CNIL ou de l’ICO, ou un registre exporté d’ici. Un essai a lieu d’abord, pour voir ce qui changerait.",
  file: "Fichier (.xlsx, .ods, .csv, .json)",
  fileHelp: "20 Mo au plus, sans macros ni formules. Rien n’est conservé sans votre accord.",
  checking: "Lecture et vérification du fichier…",
  importing: "Import en cours…",
  refused: "Le fichier ne peut pas être importé",
  layouts: {
    "register-json": "Un document de registre",
    "register-csv": "Un fichier CSV d’un registre",
    "register-xlsx": "Un classeur d’un registre",
    cnil: "Le registre simplifié de la CNIL",
    ico: "La feuille « controller » de l’ICO",
    table: "Un tableau",
  },
  recognised: (layout) => `Reconnu : ${layout}`,
  table: "Ce que disent les colonnes",
  tableHelp:
    "Corrigez ce qui n’a pas été reconnu. Le prochain fichier portant ces titres sera lu de la même façon.",
  column: "Colonne",
  heading: "Titre",
  sample: "Première valeur",
  about: "Porte sur",
  aboutColumn: (column, heading) =>
    `Colonne ${column}${heading === "" ? "" : `, ${heading}`} : porte sur`,
  leftOut: "Laissée de côté",
  sheet: "Feuille",
  each: "Chaque ligne est",
  kinds: { activities: "Une activité", parties: "Un organisme", "data-items": "Une donnée" },
  headingRow: "Ligne des titres",
  language: "Langue de ses textes",
  again: "Vérifier à nouveau",
  outcome: "Ce que l’import ferait",
  outcomeDone: "Ce que l’import a fait",
  records: "Fiches",
  created: "Nouvelles",
  changed: "Modifiées",
  unchanged: "Inchangées",
  refusedColumn: "Refusées",
  problems: (number) => count(number, "ligne est refusée", "lignes sont refusées"),
  problemsHelp:
    "Corrigez-les dans le fichier et choisissez-le à nouveau. Rien n’est importé tant qu’une ligne est refusée.",
  sheetAndRow: "Feuille et ligne",
  problem: "Ce qui ne va pas",
  remarks: (number) => count(number, "point à connaître", "points à connaître"),
  remark: "À savoir",
  rows: "Ligne par ligne",
  beside: "Saisies parce que des lignes en parlent",
  name: "Nom",
  becomes: "Devient",
  outcomes: { create: "nouvelle", change: "modifiée", same: "inchangée", refused: "refusée" },
  shown: (shown, all) =>
    `Les ${shown.toLocaleString("fr-FR")} premières sur ${all.toLocaleString("fr-FR")} sont affichées.`,
  import: (number) => `Importer ${count(number, "fiche", "fiches")}`,
  nothing: "Il n’y a rien à importer : le registre dit déjà tout cela.",
  done: (created, changed) =>
    `Importé : ${count(created, "nouvelle fiche", "nouvelles fiches")}, ${count(changed, "modifiée", "modifiées")}.`,
  look: "Voir les activités",
  another: "Importer un autre fichier",
};
