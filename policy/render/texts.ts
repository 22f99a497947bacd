import type { Bilingual, Locale } from "#register/locale.ts";

/** Every text of the public pages that is not policy: navigation, headings, messages. `{name}` is filled in. */
export const texts = {
  skip: { en: "Skip to the text", fr: "Aller au texte" },
  language: { en: "Language", fr: "Langue" },
  languageName: { en: "English", fr: "Français" },
  contents: { en: "Contents", fr: "Sommaire" },
  homeLink: { en: "Back to {site}", fr: "Retour à {site}" },
  version: { en: "Version {n}", fr: "Version {n}" },
  inForceFrom: { en: "in force from {date}", fr: "en vigueur à compter du {date}" },
  publishedOn: { en: "published on {date}", fr: "publiée le {date}" },
  draft: { en: "Draft, not published", fr: "Projet, non publié" },
  allVersions: { en: "All versions and changes", fr: "Toutes les versions et leurs modifications" },
  aboutDocument: { en: "About this document", fr: "À propos de ce document" },
  earlierVersions: { en: "Earlier versions", fr: "Versions antérieures" },
  formats: { en: "Other formats", fr: "Autres formats" },
  permanentAddress: {
    en: "Permanent address of this version",
    fr: "Adresse permanente de cette version",
  },
  currentAddress: { en: "The version in force", fr: "La version en vigueur" },
  fingerprint: {
    en: "Fingerprint (SHA-256 of the JSON format)",
    fr: "Empreinte (SHA-256 du format JSON)",
  },
  description: {
    en: "{title}. Version {n}, in force from {date}.",
    fr: "{title}. Version {n}, en vigueur à compter du {date}.",
  },
  superseded: {
    en: "This is an earlier version, kept for reference.",
    fr: "Ceci est une version antérieure, conservée pour mémoire.",
  },
  readCurrent: { en: "Read the version in force", fr: "Lire la version en vigueur" },
  versionsTitle: { en: "{title}: versions", fr: "{title}\u00A0: versions" },
  versionsIntro: {
    en: "Every version published, the latest first. Each keeps its address and its wording.",
    fr: "Toutes les versions publiées, la plus récente d’abord. Chacune garde son adresse et son texte.",
  },
  noVersion: { en: "No version is published yet.", fr: "Aucune version n’est encore publiée." },
  columnVersion: { en: "Version", fr: "Version" },
  columnInForce: { en: "In force from", fr: "Date d’effet" },
  columnPublished: { en: "Published", fr: "Publication" },
  columnSummary: { en: "What changed", fr: "Ce qui a changé" },
  columnFormats: { en: "Formats", fr: "Formats" },
  changesSince: { en: "Changes since version {n}", fr: "Modifications depuis la version {n}" },
  comparisonTitle: {
    en: "From version {from} to version {to}",
    fr: "De la version {from} à la version {to}",
  },
  comparisonCount: {
    en: "Sentences added: {added}. Removed: {removed}. Reworded: {changed}.",
    fr: "Phrases ajoutées\u00A0: {added}. Supprimées\u00A0: {removed}. Reformulées\u00A0: {changed}.",
  },
  comparisonKey: {
    en: "Removed words are struck through, new words are underlined.",
    fr: "Les mots supprimés sont barrés, les mots nouveaux sont soulignés.",
  },
  noDifference: {
    en: "The wording of the two versions is the same.",
    fr: "Le texte des deux versions est identique.",
  },
  added: { en: "Added", fr: "Ajouté" },
  removed: { en: "Removed", fr: "Supprimé" },
  changed: { en: "Reworded", fr: "Reformulé" },
  insertionStarts: { en: "[added: ", fr: "[ajouté\u00A0: " },
  deletionStarts: { en: "[removed: ", fr: "[supprimé\u00A0: " },
  markEnds: { en: "]", fr: "]" },
  subprocessorsChanges: { en: "Changes to this list", fr: "Modifications de cette liste" },
  lastChanged: { en: "Last changed on {date}", fr: "Dernière modification le {date}" },
  follow: { en: "Follow changes (Atom feed)", fr: "Suivre les modifications (flux Atom)" },
  permanentPage: { en: "This text on its own page", fr: "Ce texte sur sa propre page" },
  causesTitle: { en: "Because of", fr: "En raison de" },
  "cause.create": {
    en: "recorded by {role} on {when}",
    fr: "ajout par {role} le {when}",
  },
  "cause.update": {
    en: "changed by {role} on {when}",
    fr: "modification par {role} le {when}",
  },
  "cause.archive": {
    en: "taken out of the register by {role} on {when}",
    fr: "retrait du registre par {role} le {when}",
  },
  "cause.restore": {
    en: "put back into the register by {role} on {when}",
    fr: "rétablissement par {role} le {when}",
  },
  "cause.import": {
    en: "imported by {role} on {when}",
    fr: "import par {role} le {when}",
  },
  "cause.approve": {
    en: "approved by {role} on {when}",
    fr: "approbation par {role} le {when}",
  },
  "cause.withdraw": {
    en: "Version {n} was withdrawn by {role} on {when}.",
    fr: "La version {n} a été retirée par {role} le {when}.",
  },
  "cause.wording": {
    en: "The standard wording or the day it is read on: no record changed.",
    fr: "Formulation type ou date de lecture\u00A0: aucune fiche n’a changé.",
  },
  "role.admin": { en: "an administrator", fr: "un administrateur" },
  "role.dpo": {
    en: "the data protection officer",
    fr: "le délégué à la protection des données",
  },
  "role.editor": { en: "an editor", fr: "un rédacteur" },
  "role.contributor": { en: "a contributor", fr: "un contributeur" },
  "role.auditor": { en: "an auditor", fr: "un auditeur" },
  "role.operator": {
    en: "the operator of the register",
    fr: "l’exploitant du registre",
  },
  announcedTitle: { en: "Announced changes", fr: "Changements annoncés" },
  announcedFrom: { en: "From {date}", fr: "À compter du {date}" },
  noticeDays: {
    en: "Changes to this list are announced here {n} days before they take effect.",
    fr: "Les changements de cette liste sont annoncés ici {n}\u00A0jours avant leur prise d’effet.",
  },
  listAdded: { en: "Added: {name}", fr: "Ajout\u00A0: {name}" },
  listRemoved: { en: "Removed: {name}", fr: "Retrait\u00A0: {name}" },
  listChanged: { en: "Changed: {name}", fr: "Modification\u00A0: {name}" },
  versionWithdraws: { en: "Withdraws version {n}.", fr: "Retire la version {n}." },
  compareWith: { en: "Compare version {n} with", fr: "Comparer la version {n} avec" },
  withdrawnTitle: { en: "This policy was withdrawn", fr: "Cette politique a été retirée" },
  withdrawnText: {
    en: "The organisation has withdrawn the version that stood here. Earlier versions remain readable; write to the organisation with any question about your data.",
    fr: "L’organisme a retiré la version qui figurait ici. Les versions antérieures restent lisibles\u00A0; écrivez à l’organisme pour toute question sur vos données.",
  },
  languagesTitle: { en: "Choose a language", fr: "Choisir une langue" },
  wholePolicy: { en: "Read the whole policy", fr: "Lire la politique entière" },
  notPublishedTitle: {
    en: "No policy is published yet",
    fr: "Aucune politique n’est encore publiée",
  },
  notPublished: {
    en: "The organisation has not published this document yet. Please come back later, or write to the organisation directly to ask about your data.",
    fr: "L’organisme n’a pas encore publié ce document. Revenez plus tard ou écrivez directement à l’organisme pour toute question sur vos données.",
  },
  notFoundTitle: { en: "This page does not exist", fr: "Cette page n’existe pas" },
  notFound: {
    en: "The address may be mistyped, or the document may have moved.",
    fr: "L’adresse est peut-être mal saisie, ou le document a été déplacé.",
  },
} as const satisfies Record<string, Bilingual>;

export type TextKey = keyof typeof texts;

/** A text of the public pages in that language, with its `{names}` filled in. */
export function say(
  key: TextKey,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return texts[key][locale].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
