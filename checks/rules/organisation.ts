import { isSiren, isSiret, isVatNumber } from "#register/identifiers.ts";
import type { Organisation } from "#register/registry.ts";
import { type Rule, rule } from "../rule.ts";

/** Digits without the spaces, dots and hyphens that group them. */
const digitsOf = (number: string) => number.replace(/[^0-9]/g, "");

/** What a French legal notice names of such a body and the record lacks, as paths. */
function missingIdentity(organisation: Organisation): readonly (readonly string[])[] {
  const { kind, legalForm, shareCapital, registry, siren } = organisation;
  if (kind === null) return [["kind"]];
  const isCompany = kind === "company";
  const wanted = [
    [Object.keys(legalForm).length === 0 && kind !== "sole_trader", ["legalForm"]],
    [isCompany && shareCapital === null, ["shareCapital"]],
    [isCompany && (registry?.city ?? null) === null, ["registry", "city"]],
    [siren === null, ["siren"]],
  ] as const;
  return wanted.filter(([isMissing]) => isMissing).map(([, path]) => path);
}

/** Who we are, who represents us and which authority is ours (GDPR Art. 13(1)(a), 27, 30(1)(a)). */
export const organisationRules: readonly Rule[] = [
  rule({
    id: "ORG-001",
    severity: "error",
    article: "GDPR 13(1)(a), 30(1)(a)",
    on: "organisation",
    appliesTo: "all",
    fields: ["legalName"],
    message: {
      en: "The controller’s name is missing.",
      fr: "Le nom du responsable du traitement est absent.",
    },
    fix: { en: "Enter the registered company name.", fr: "Saisir la dénomination sociale." },
    find: ({ organisation }) => organisation.legalName === null,
  }),
  rule({
    id: "ORG-002",
    severity: "error",
    article: "GDPR 13(1)(a), 30(1)(a)",
    on: "organisation",
    appliesTo: "all",
    fields: ["contactEmail", "registeredOffice", "phone"],
    message: {
      en: "No contact details for the controller.",
      fr: "Aucune coordonnée du responsable du traitement.",
    },
    fix: {
      en: "Enter at least an email and a postal address.",
      fr: "Saisir au moins un courriel et une adresse postale.",
    },
    find: ({ organisation: { contactEmail, phone, registeredOffice } }) =>
      contactEmail === null && phone === null && registeredOffice === null,
  }),
  rule({
    id: "ORG-003",
    severity: "info",
    article: "LCEN art. 1-1; C. com. R123-237 (FR legal notice)",
    on: "organisation",
    appliesTo: "all",
    fields: ["kind", "legalForm", "shareCapital", "registry", "siren", "country"],
    message: {
      en: "French company identity is incomplete (useful for the legal notice, not required by Art. 13).",
      fr: "Identité légale française incomplète (mentions légales ; non exigé par l’art. 13).",
    },
    fix: {
      en: "Complete legal form, capital, RCS and SIREN.",
      fr: "Compléter forme, capital, RCS et SIREN.",
    },
    question: {
      en: "What kind of body is it: a company, a sole trader, an association, a public body?",
      fr: "De quelle nature est l’entité : société, entreprise individuelle, association, organisme public ?",
    },
    find: ({ organisation }) => {
      if (organisation.country !== "FR") return [];
      const [missing] = missingIdentity(organisation);
      return missing === undefined ? [] : [{ at: missing }];
    },
  }),
  rule({
    id: "ORG-004",
    severity: "warning",
    article: {
      en: "Accuracy of the published identity (GDPR 13(1)(a)); format check",
      fr: "Exactitude de l’identité publiée (RGPD art. 13(1)(a)) ; contrôle de format",
    },
    on: "organisation",
    appliesTo: "all",
    fields: ["siren"],
    message: { en: "SIREN {siren} is invalid.", fr: "Le SIREN {siren} est invalide." },
    fix: {
      en: "Correct the SIREN (9 digits, Luhn).",
      fr: "Corriger le SIREN (9 chiffres, clé de Luhn).",
    },
    find: ({ organisation: { siren } }) =>
      siren !== null && !isSiren(siren) ? [{ params: { siren } }] : [],
  }),
  rule({
    id: "ORG-005",
    severity: "warning",
    article: {
      en: "Accuracy of the published identity (GDPR 13(1)(a)); format check",
      fr: "Exactitude de l’identité publiée (RGPD art. 13(1)(a)) ; contrôle de format",
    },
    on: "organisation",
    appliesTo: "all",
    fields: ["siret", "siren"],
    message: {
      en: "SIRET {siret} is invalid or does not match the SIREN.",
      fr: "Le SIRET {siret} est invalide ou ne correspond pas au SIREN.",
    },
    fix: { en: "Correct the SIRET.", fr: "Corriger le SIRET." },
    silencedBy: ["ORG-004"],
    find: ({ organisation: { siren, siret } }) => {
      if (siret === null) return [];
      const isOfSiren = siren === null || digitsOf(siret).startsWith(digitsOf(siren));
      return isSiret(siret) && isOfSiren ? [] : [{ params: { siret } }];
    },
  }),
  rule({
    id: "ORG-006",
    severity: "warning",
    article: { en: "Data quality", fr: "Qualité des données" },
    on: "organisation",
    appliesTo: "all",
    fields: ["vatNumber", "siren"],
    message: {
      en: "VAT number does not match the SIREN.",
      fr: "Le numéro de TVA ne correspond pas au SIREN.",
    },
    fix: {
      en: "Correct the number; for a numeric key: key = (12 + 3 × (SIREN mod 97)) mod 97.",
      fr: "Corriger le numéro ; pour une clé numérique : clé = (12 + 3 × (SIREN mod 97)) mod 97.",
    },
    silencedBy: ["ORG-004"],
    find: ({ organisation: { siren, vatNumber } }) => {
      if (vatNumber === null || !/^\s*FR/i.test(vatNumber)) return false;
      const isOfSiren = siren === null || digitsOf(vatNumber).endsWith(digitsOf(siren));
      return !isVatNumber(vatNumber) || !isOfSiren;
    },
  }),
  rule({
    id: "ORG-007",
    severity: "error",
    article: "GDPR 27, 13(1)(a), 30(1)(a)",
    on: "organisation",
    appliesTo: "all",
    fields: ["representatives", "country", "targetsEu", "art27Exempt"],
    message: {
      en: "No representative in the European Union is named although the organisation is established outside it.",
      fr: "Aucun représentant dans l’Union n’est désigné alors que l’organisation est établie hors de l’Union.",
    },
    fix: {
      en: "Appoint a representative in writing and enter its contact details.",
      fr: "Désigner un représentant par écrit et saisir ses coordonnées.",
    },
    find: ({ organisation: { country, targetsEu, art27Exempt, representatives } }, c) =>
      country !== null &&
      !c.reference.isInEea(country) &&
      targetsEu === true &&
      art27Exempt !== true &&
      !representatives.some(({ territory, name }) => territory === "eu" && name !== null),
  }),
  rule({
    id: "ORG-008",
    severity: "warning",
    article: "GDPR 13(2)(d), 77",
    on: "organisation",
    appliesTo: "all",
    fields: ["leadSupervisoryAuthorityId"],
    message: {
      en: "No supervisory authority is set.",
      fr: "Aucune autorité de contrôle n’est renseignée.",
    },
    fix: {
      en: "Select the authority (CNIL for a French main establishment).",
      fr: "Sélectionner l’autorité (CNIL pour un établissement principal en France).",
    },
    find: ({ organisation }) => organisation.leadSupervisoryAuthorityId === null,
  }),
];
