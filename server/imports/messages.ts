import type { Message } from "./entry.ts";

const quoted = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** What an import says about a cell or row, in both languages. */
export const messages = {
  notADate: (text: string): Message => ({
    code: "date",
    en: `“${quoted(text)}” is not a date. Write it like 2026-03-31 or 31/03/2026.`,
    fr: `« ${quoted(text)} » n’est pas une date. Écrivez-la ainsi : 31/03/2026 ou 2026-03-31.`,
  }),
  notANumber: (text: string): Message => ({
    code: "number",
    en: `“${quoted(text)}” is not a number.`,
    fr: `« ${quoted(text)} » n’est pas un nombre.`,
  }),
  notYesOrNo: (text: string): Message => ({
    code: "boolean",
    en: `“${quoted(text)}” is neither yes nor no.`,
    fr: `« ${quoted(text)} » n’est ni oui ni non.`,
  }),
  notAnOption: (text: string, options: { en: string; fr: string }): Message => ({
    code: "option",
    en: `“${quoted(text)}” is not one of: ${options.en}.`,
    fr: `« ${quoted(text)} » ne fait pas partie de : ${options.fr}.`,
  }),
  notACountry: (text: string): Message => ({
    code: "country",
    en: `“${quoted(text)}” is not a country. Write its name or its two-letter code.`,
    fr: `« ${quoted(text)} » n’est pas un pays. Écrivez son nom ou son code à deux lettres.`,
  }),
  nameMissing: (): Message => ({
    code: "name-missing",
    en: "The row has no name. Fill it in, or delete the row.",
    fr: "La ligne n’a pas de nom. Renseignez-le, ou supprimez la ligne.",
  }),
  twice: (text: string, row: number): Message => ({
    code: "twice",
    en: `“${quoted(text)}” stands in row ${row} already. Give each a reference or name of its own.`,
    fr: `« ${quoted(text)} » figure déjà à la ligne ${row}. Donnez à chacun une référence ou un nom qui lui soit propre.`,
  }),
  stray: (): Message => ({
    code: "stray",
    en: "The row belongs to no record of the workbook, or to one that is there twice. Correct its identifier or “Belongs to”.",
    fr: "La ligne n’appartient à aucune fiche du classeur, ou à une fiche présente deux fois. Corrigez son identifiant ou « Dépend de ».",
  }),
  basisKept: (text: string): Message => ({
    code: "basis-kept",
    en: `“${quoted(text)}” names no lawful basis of Art. 6(1) for certain: kept in the notes. Choose the basis in the record.`,
    fr: `« ${quoted(text)} » ne désigne avec certitude aucune base légale de l’art. 6, § 1 : conservé dans les notes. Choisissez la base dans la fiche.`,
  }),
  basesKept: (): Message => ({
    code: "bases-kept",
    en: "Several bases and several purposes: which belongs to which is not said. Kept in the notes.",
    fr: "Plusieurs bases et plusieurs finalités : leur correspondance n’est pas indiquée. Conservé dans les notes.",
  }),
  keptAsNote: (heading: string): Message => ({
    code: "kept-as-note",
    en: `“${quoted(heading)}” is kept in the notes as it was typed.`,
    fr: `« ${quoted(heading)} » est conservé dans les notes tel qu’il a été saisi.`,
  }),
  thirdParty: (text: string): Message => ({
    code: "role-open",
    en: `“${quoted(text)}” is entered as a third party. Give it its role in the record.`,
    fr: `« ${quoted(text)} » est saisi comme tiers. Précisez son rôle dans la fiche.`,
  }),
  privacyShield: (): Message => ({
    code: "privacy-shield",
    en: "The Privacy Shield is void since 16 July 2020 (CJEU C-311/18): kept in the notes as it was typed. Choose a safeguard that holds.",
    fr: "Le Privacy Shield est invalide depuis le 16 juillet 2020 (CJUE C-311/18) : conservé dans les notes tel qu’il a été saisi. Choisissez une garantie valable.",
  }),
  notACountryKept: (text: string): Message => ({
    code: "country-kept",
    en: `“${quoted(text)}” is not the name of a country: kept in the notes.`,
    fr: `« ${quoted(text)} » n’est pas le nom d’un pays : conservé dans les notes.`,
  }),
  referenceGiven: (reference: string): Message => ({
    code: "reference-given",
    en: `The file gives no reference: ${reference} is taken.`,
    fr: `Le fichier n’indique pas de référence : ${reference} est attribuée.`,
  }),
  noLawfulBasis: (): Message => ({
    code: "basis-open",
    en: "The file says no lawful basis. It stays open until you choose it.",
    fr: "Le fichier n’indique aucune base légale. Elle reste ouverte jusqu’à ce que vous la choisissiez.",
  }),
} as const;
