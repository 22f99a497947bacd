import type { Bilingual } from "#register/locale.ts";

/** Why a file is not read, in words that say what to do; `{name}` stands for a fact. */
const reasons = {
  empty: {
    en: "The file is empty. Choose another one.",
    fr: "Le fichier est vide. Choisissez-en un autre.",
  },
  "too-large": {
    en: "The file is larger than {limit} MB. Split it, or bring the register in as JSON.",
    fr: "Le fichier dépasse {limit} Mo. Divisez-le, ou importez le registre en JSON.",
  },
  "unpacks-too-large": {
    en: "What is packed in this file takes more than {limit} MB. It is not opened; save only the sheets that are needed.",
    fr: "Le contenu compressé de ce fichier dépasse {limit} Mo. Il n’est pas ouvert ; n’enregistrez que les feuilles utiles.",
  },
  "too-many-entries": {
    en: "There are more than {limit} files packed in this one. It is not opened; save the sheets as a new workbook.",
    fr: "Ce fichier en contient plus de {limit} autres. Il n’est pas ouvert ; enregistrez les feuilles dans un nouveau classeur.",
  },
  "too-many-sheets": {
    en: "The workbook has more than {limit} sheets. Divide it into several.",
    fr: "Le classeur compte plus de {limit} feuilles. Divisez-le.",
  },
  "too-many-rows": {
    en: "The workbook has more than {limit} rows. Delete what is not to be imported, or divide it.",
    fr: "Le classeur compte plus de {limit} lignes. Supprimez ce qui n’est pas à importer, ou divisez-le.",
  },
  "too-many-columns": {
    en: "Sheet “{sheet}” has something in a column after the {limit}th. Delete what is not to be imported.",
    fr: "La feuille « {sheet} » contient quelque chose au-delà de la {limit}e colonne. Supprimez ce qui n’est pas à importer.",
  },
  "too-many-cells": {
    en: "The workbook has more than {limit} cells. Delete what is not to be imported, or divide it.",
    fr: "Le classeur compte plus de {limit} cellules. Supprimez ce qui n’est pas à importer, ou divisez-le.",
  },
  "too-many-merges": {
    en: "The workbook has more than {limit} ranges of merged cells. Separate them.",
    fr: "Le classeur compte plus de {limit} plages de cellules fusionnées. Défusionnez-les.",
  },
  "too-much-text": {
    en: "The texts of the workbook are longer than {limit} characters together. Divide it.",
    fr: "Les textes du classeur dépassent {limit} caractères au total. Divisez-le.",
  },
  "too-deep": {
    en: "The file nests elements more than {limit} deep, which no spreadsheet does. It is not read.",
    fr: "Le fichier imbrique plus de {limit} niveaux d’éléments, ce qu’aucun tableur ne fait. Il n’est pas lu.",
  },
  doctype: {
    en: "The file declares XML entities, which no spreadsheet needs. It is not read.",
    fr: "Le fichier déclare des entités XML, dont aucun tableur n’a besoin. Il n’est pas lu.",
  },
  damaged: {
    en: "The file is damaged: {detail} Open it in a spreadsheet, save it again and choose the new file.",
    fr: "Le fichier est endommagé : {detail} Ouvrez-le dans un tableur, enregistrez-le à nouveau et choisissez ce nouveau fichier.",
  },
  macros: {
    en: "The workbook holds macros. Save it as .xlsx or .ods without macros.",
    fr: "Le classeur contient des macros. Enregistrez-le au format .xlsx ou .ods sans macros.",
  },
  formulas: {
    en: "The workbook holds formulas ({cells}). What they would give depends on the program that opens it: copy the cells and paste their values, then save.",
    fr: "Le classeur contient des formules ({cells}). Leur résultat dépend du logiciel qui l’ouvre : copiez les cellules, collez leurs valeurs, puis enregistrez.",
  },
  encrypted: {
    en: "The file is protected by a password. Save it without one.",
    fr: "Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.",
  },
  "old-excel": {
    en: "This is a workbook of Excel before 2007 (.xls), or one protected by a password. Save it as .xlsx without a password.",
    fr: "C’est un classeur d’Excel antérieur à 2007 (.xls), ou protégé par un mot de passe. Enregistrez-le au format .xlsx, sans mot de passe.",
  },
  "binary-excel": {
    en: "This is a binary workbook (.xlsb). Save it as .xlsx.",
    fr: "C’est un classeur binaire (.xlsb). Enregistrez-le au format .xlsx.",
  },
  "wrong-type": {
    en: "This is {what}, whatever its name says. Choose a workbook (.xlsx, .ods) or a table as text (.csv).",
    fr: "C’est {what}, quel que soit son nom. Choisissez un classeur (.xlsx, .ods) ou un tableau en texte (.csv).",
  },
  encoding: {
    en: "The text of the file cannot be read: save it as “CSV UTF-8”.",
    fr: "Le texte du fichier est illisible : enregistrez-le au format « CSV UTF-8 ».",
  },
  "broken-csv": {
    en: "Line {line}: a quotation mark is opened and not closed, or something stands after a closing one.",
    fr: "Ligne {line} : un guillemet est ouvert sans être fermé, ou du texte suit un guillemet fermant.",
  },
  "too-slow": {
    en: "Reading the file takes longer than {limit} seconds. Divide it.",
    fr: "La lecture du fichier prend plus de {limit} secondes. Divisez-le.",
  },
  "too-much-memory": {
    en: "Reading the file takes more memory than a spreadsheet may. Divide it.",
    fr: "La lecture du fichier demande plus de mémoire que permis. Divisez-le.",
  },
} as const satisfies Record<string, Bilingual>;

export type UnreadableCode = keyof typeof reasons;

/** What a reason names: limits, cells, kinds of file in both languages. */
export type UnreadableFacts = Readonly<Record<string, string | number | Bilingual>>;

/** A file that is not read as a spreadsheet, with the reason as words for the person who chose it. */
export class Unreadable extends Error {
  readonly code: UnreadableCode;
  readonly facts: UnreadableFacts;

  constructor(code: UnreadableCode, facts: UnreadableFacts = {}) {
    super(code);
    this.name = "Unreadable";
    this.code = code;
    this.facts = facts;
  }

  get text(): Bilingual {
    const { en, fr } = reasons[this.code];
    return { en: filled(en, this.facts, "en"), fr: filled(fr, this.facts, "fr") };
  }
}

function filled(text: string, facts: UnreadableFacts, locale: "en" | "fr"): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? "";
    if (typeof fact === "number") return fact.toLocaleString(locale === "en" ? "en-GB" : "fr-FR");
    return typeof fact === "string" ? fact : fact[locale];
  });
}
