import { withFrenchSpaces } from "./french-spaces.ts";
import type { Bilingual } from "./locale.ts";

/** Every message of the validation, by its stable code; `{…}` stands for a fact of the case. */
export const problemTexts = withFrenchSpaces({
  "wrong-type": {
    en: "This must be {expected}.",
    fr: "Il faut ici {expected}.",
  },
  required: {
    en: "Fill this in: the record cannot be kept without it.",
    fr: "Renseignez ce champ : la fiche ne peut pas être enregistrée sans lui.",
  },
  "unknown-field": {
    en: "There is no field “{name}” here. Remove it or correct its name.",
    fr: "Il n’existe pas de champ « {name} » ici. Supprimez-le ou corrigez son nom.",
  },
  "too-long": {
    en: "This has {length} characters; at most {max} fit. Shorten it.",
    fr: "Ce texte compte {length} caractères ; {max} au plus sont possibles. Raccourcissez-le.",
  },
  "too-many": {
    en: "This lists {length} entries; at most {max} are possible.",
    fr: "Cette liste compte {length} entrées ; {max} au plus sont possibles.",
  },
  "control-character": {
    en: "Character {position} is an invisible control character ({character}) that no document can carry. Delete it.",
    fr: "Le caractère {position} est un caractère de commande invisible ({character}) qu’aucun document ne peut contenir. Supprimez-le.",
  },
  "broken-character": {
    en: "Character {position} is half of a character (a lone surrogate). Delete it or type it again.",
    fr: "Le caractère {position} est une moitié de caractère (demi-codet isolé). Supprimez-le ou saisissez-le de nouveau.",
  },
  "whole-number": {
    en: "Give a whole number, without decimals.",
    fr: "Indiquez un nombre entier, sans décimales.",
  },
  "number-too-small": { en: "Give at least {min}.", fr: "Indiquez au moins {min}." },
  "number-too-large": { en: "Give at most {max}.", fr: "Indiquez au plus {max}." },
  date: {
    en: "Give a date that exists, as year-month-day: 2026-03-31.",
    fr: "Indiquez une date qui existe, sous la forme année-mois-jour : 2026-03-31.",
  },
  instant: {
    en: "Give an instant in UTC as ISO 8601 has it: 2026-03-31T14:05:00Z.",
    fr: "Indiquez un instant UTC au format ISO 8601 : 2026-03-31T14:05:00Z.",
  },
  option: {
    en: "“{value}” is not one of the choices: {options}.",
    fr: "« {value} » ne figure pas parmi les choix : {options}.",
  },
  country: {
    en: "“{value}” is not the code of a country (ISO 3166-1, two capital letters: FR, DE, US).",
    fr: "« {value} » n’est pas un code de pays (ISO 3166-1, deux majuscules : FR, DE, US).",
  },
  id: {
    en: "An identifier has 1 to 64 small letters, digits and hyphens, and begins with a letter or digit.",
    fr: "Un identifiant compte 1 à 64 minuscules sans accent, chiffres et traits d’union, et commence par une lettre ou un chiffre.",
  },
  "term-id": {
    en: "“{value}” cannot be a word of the vocabulary. Choose one of the list or create a term of your own first.",
    fr: "« {value} » ne peut pas être un mot du vocabulaire. Choisissez-en un dans la liste ou créez d’abord un terme personnalisé.",
  },
  "duplicate-id": {
    en: "The identifier “{id}” is used more than once. Give each its own.",
    fr: "L’identifiant « {id} » est utilisé plusieurs fois. Donnez à chacun le sien.",
  },
  "duplicate-entry": {
    en: "“{value}” is in this list already. Remove one.",
    fr: "« {value} » figure déjà dans cette liste. Supprimez le doublon.",
  },
  email: {
    en: "Give an e-mail address: dpo@example.org.",
    fr: "Indiquez une adresse de courriel : dpo@example.org.",
  },
  url: {
    en: "Give a full web address that begins with https:// or http:// (or mailto:), without a user name in it.",
    fr: "Indiquez une adresse web complète qui commence par https:// ou http:// (ou mailto:), sans nom d’utilisateur.",
  },
  slug: {
    en: "Use small letters without accents, digits and single hyphens: privacy, job-applicants.",
    fr: "Utilisez des minuscules sans accent, des chiffres et des traits d’union simples : privacy, candidats-emploi.",
  },
  "slug-reserved": {
    en: "“{value}” is an address of Recital itself. Choose another.",
    fr: "« {value} » est une adresse de Recital. Choisissez-en une autre.",
  },
  siren: {
    en: "This is not a SIREN: it has nine digits, and the last one checks the others. Look for a typing error.",
    fr: "Ce n’est pas un SIREN : il compte neuf chiffres, le dernier contrôlant les autres. Cherchez une faute de frappe.",
  },
  siret: {
    en: "This is not a SIRET: the nine digits of the SIREN and five of the establishment, the last one checking the others. Look for a typing error.",
    fr: "Ce n’est pas un SIRET : les neuf chiffres du SIREN et cinq chiffres de l’établissement, le dernier contrôlant les autres. Cherchez une faute de frappe.",
  },
  vat: {
    en: "This is not a valid VAT number: the country’s two letters, then its number (FR 44 732 829 320).",
    fr: "Ce n’est pas un numéro de TVA valide : les deux lettres du pays, puis son numéro (FR 44 732 829 320).",
  },
  timezone: {
    en: "Give a time zone by its IANA name: Europe/Paris.",
    fr: "Indiquez un fuseau horaire par son nom IANA : Europe/Paris.",
  },
  currency: {
    en: "Give the three capital letters of a currency (ISO 4217): EUR.",
    fr: "Indiquez les trois majuscules d’une devise (ISO 4217) : EUR.",
  },
  colour: {
    en: "Give a colour as # and six digits or letters from a to f: #1f4e79.",
    fr: "Indiquez une couleur par # et six chiffres ou lettres de a à f : #1f4e79.",
  },
  "colour-contrast": {
    en: "Links in {value} cannot be read by everybody: the contrast with the page is {ratio} to 1, and {least} is the least (WCAG 2.2, 1.4.3). The nearest colour that can be read is {nearest}.",
    fr: "Des liens en {value} ne sont pas lisibles par tous : le contraste avec la page est de {ratio} pour 1, le minimum est de {least} (WCAG 2.2, 1.4.3). La couleur lisible la plus proche est {nearest}.",
  },
  image: {
    en: "This is not a PNG, JPEG or WebP picture of at most 16 kB. Save it smaller or in one of these formats.",
    fr: "Ce n’est pas une image PNG, JPEG ou WebP de 16 ko au plus. Enregistrez-la plus petite ou dans l’un de ces formats.",
  },
  "country-language": {
    en: "Give a language, with its country where needed: fr, fr-BE.",
    fr: "Indiquez une langue, avec son pays au besoin : fr, fr-BE.",
  },
  "decision-about": {
    en: "A decision is about a country or about an international organisation (GDPR Art. 45): give one of the two.",
    fr: "Une décision concerne un pays ou une organisation internationale (RGPD art. 45) : indiquez l’un des deux.",
  },
  "safeguard-provision": {
    en: "Choose the provision it stands under (GDPR Art. 46 and 49 list them exhaustively).",
    fr: "Choisissez la disposition dont elle relève (les art. 46 et 49 du RGPD les énumèrent limitativement).",
  },
  "ends-before-it-begins": {
    en: "It cannot end before it begins: correct one of the two days.",
    fr: "La fin ne peut précéder le début : corrigez l’un des deux jours.",
  },
  "outside-record": {
    en: "“{id}” is not {what} of this activity. Choose one of its own.",
    fr: "« {id} » ne désigne pas {what} de cette activité. Choisissez parmi les siens.",
  },
  "unknown-mention": {
    en: "“{text}” is no mention of the register. Write a kind, a colon and an identifier, as in “{{purpose:newsletter}}”. Kinds: {kinds}.",
    fr: "« {text} » ne renvoie à rien dans le registre. Écrivez un type, deux-points et un identifiant, comme « {{purpose:newsletter}} ». Types : {kinds}.",
  },
  "missing-reference": {
    en: "“{id}” does not exist; this must be the identifier of {what}. Choose an existing one or create it first.",
    fr: "« {id} » n’existe pas ; il faut ici l’identifiant {what}. Choisissez un élément existant ou créez-le d’abord.",
  },
  "missing-term": {
    en: "“{id}” is no word of this vocabulary. Choose one of the list or create a term of your own in it first.",
    fr: "« {id} » n’est pas un mot de ce vocabulaire. Choisissez-en un dans la liste ou créez-y d’abord un terme personnalisé.",
  },
  "not-unique": {
    en: "“{value}” is used by another record too; it must be unique.",
    fr: "« {value} » est aussi utilisé par une autre fiche ; il doit être unique.",
  },
  "document-too-large": {
    en: "The document has {size} bytes; at most {max} can be read. Split it by records.",
    fr: "Le document compte {size} octets ; {max} au plus peuvent être lus. Scindez-le par fiches.",
  },
  "document-too-deep": {
    en: "The document is nested more than {max} levels deep (line {line}): it is no register document.",
    fr: "Le document compte plus de {max} niveaux d’imbrication (ligne {line}) : ce n’est pas un document de registre.",
  },
  "not-json": {
    en: "This is not JSON: it stops making sense at line {line}, column {column}.",
    fr: "Ce n’est pas du JSON : le texte n’a plus de sens à la ligne {line}, colonne {column}.",
  },
  "not-json-string": {
    en: "This is not JSON: a text in it has a line break or an escape that JSON does not know.",
    fr: "Ce n’est pas du JSON : un texte y contient un retour à la ligne ou un échappement inconnu de JSON.",
  },
  "duplicate-key": {
    en: "“{name}” is written twice (again at line {line}); one of them would be lost. Remove or rename one.",
    fr: "« {name} » figure deux fois (à nouveau ligne {line}) ; l’un des deux serait perdu. Supprimez ou renommez l’un d’eux.",
  },
  format: {
    en: "“format” must be “{supported}”. This document does not say that it is a register of that format.",
    fr: "« format » doit valoir « {supported} ». Ce document n’indique pas qu’il est un registre de ce format.",
  },
  "unknown-collection": {
    en: "There is no collection “{name}”. These exist: {collections}.",
    fr: "Il n’existe pas de collection « {name} ». Voici celles qui existent : {collections}.",
  },
} satisfies Record<string, Bilingual>);
