import { fold } from "#register/fold.ts";
import { sameWords, wordsOf } from "./words.ts";

/** A block of the CNIL's sheet: the rows below its heading are of one kind. */
export type Block =
  | "activity"
  | "actors"
  | "purposes"
  | "data"
  | "sensitive"
  | "subjects"
  | "recipients"
  | "measures"
  | "transfers";

export const blocks: readonly (readonly [Block, ...headings: string[]])[] = [
  ["activity", "Description du traitement"],
  ["actors", "Acteurs"],
  ["purposes", "Finalité(s) du traitement effectué"],
  ["data", "Catégories de données personnelles concernées"],
  ["sensitive", "Données sensibles"],
  ["subjects", "Catégories de personnes concernées"],
  ["recipients", "Destinataires"],
  ["measures", "Mesures de sécurité"],
  ["transfers", "Transferts hors UE"],
];

/** What stands above the columns of a block. */
export const columnsOfBlocks: readonly (readonly [name: string, ...headings: string[]])[] = [
  ["name", "Nom"],
  ["address", "Adresse"],
  ["postcode", "Code Postal"],
  ["city", "Ville"],
  ["country", "Pays"],
  ["phone", "Téléphone"],
  ["email", "Adresse mél", "Courriel", "E-mail"],
  ["description", "Description"],
  ["retention", "Durée de conservation"],
  ["details", "Précisions"],
  ["type", "Type de destinataire", "Type de mesure de sécurité", "Type"],
  ["recipient", "Destinataire"],
  ["safeguards", "Garanties", "Type de garanties"],
  ["documentation", "Documentation", "Lien vers la documentation"],
];

/** The columns of each block in their usual order, where no heading says another. */
export const usualColumns: Readonly<Record<Block, readonly string[]>> = {
  activity: ["value"],
  actors: ["name", "address", "postcode", "city", "country", "phone", "email"],
  purposes: ["value"],
  data: ["description", "retention"],
  sensitive: ["description", "retention"],
  subjects: ["description", "details"],
  recipients: ["type", "details"],
  measures: ["type", "details"],
  transfers: ["recipient", "country", "safeguards", "documentation"],
};

/** What a text names in such a list, loosely; undefined where it names nothing. */
export const named = <N extends string>(
  list: readonly (readonly [N, ...string[]])[],
  text: string,
): N | undefined =>
  list.find(([, ...ways]) =>
    ways.some((way) => sameWords(wordsOf(way), wordsOf(text)) || fold(way) === fold(text)),
  )?.[0];
