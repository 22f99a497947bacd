import { isSiren, isSiret, isVatNumber } from "#register/identifiers.ts";
import { type Rule, rule } from "../rule.ts";

const onIdentity = { on: "organisation", appliesTo: "all" } as const;

/** Digits without the spaces, dots and hyphens that group them. */
const digitsOf = (number: string) => number.replace(/[^0-9]/g, "");

/** Who we are, who represents us and which authority is ours (GDPR Art. 13(1)(a), 27, 30(1)(a)). */
export const organisationRules: readonly Rule[] = [
  rule({
    id: "ORG-001",
    severity: "error",
    article: "GDPR 13(1)(a), 30(1)(a)",
    ...onIdentity,
    fields: ["legalName"],
    message: {
      en: "The controller's name is missing.",
      fr: "Le nom du responsable du traitement est absent.",
    },
    fix: { en: "Enter the registered company name.", fr: "Saisir la dénomination sociale." },
    find: ({ organisation }) => organisation.legalName === null,
  }),
  rule({
    id: "ORG-002",
    severity: "error",
    article: "GDPR 13(1)(a), 30(1)(a)",
    ...onIdentity,
    fields: ["contactEmail", "registeredOffice", "phone"],
    message: {
      en: "No contact details for the controller.",
      fr: "Aucune coordonnée du responsable du traitement.",
    },
    fix: {
      en: "Enter at least an e-mail and a postal address.",
      fr: "Saisir au moins un courriel et une adresse postale.",
    },
    find: ({ organisation: { contactEmail, phone, registeredOffice } }) =>
      contactEmail === null && phone === null && registeredOffice === null,
  }),
  rule({
    id: "ORG-004",
    severity: "warning",
    article: {
      en: "Accuracy of the published identity (GDPR 13(1)(a)); format check",
      fr: "Exactitude de l'identité publiée (RGPD art. 13(1)(a)) ; contrôle de format",
    },
    ...onIdentity,
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
      fr: "Exactitude de l'identité publiée (RGPD art. 13(1)(a)) ; contrôle de format",
    },
    ...onIdentity,
    fields: ["siret", "siren"],
    message: {
      en: "SIRET {siret} is invalid or does not match the SIREN.",
      fr: "Le SIRET {siret} est invalide ou ne correspond pas au SIREN.",
    },
    fix: { en: "Correct the SIRET.", fr: "Corriger le SIRET." },
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
    ...onIdentity,
    fields: ["vatNumber", "siren"],
    message: {
      en: "VAT number does not match the SIREN.",
      fr: "Le numéro de TVA ne correspond pas au SIREN.",
    },
    fix: {
      en: "Correct the number; for a numeric key: key = (12 + 3 × (SIREN mod 97)) mod 97.",
      fr: "Corriger le numéro ; pour une clé numérique : clé = (12 + 3 × (SIREN mod 97)) mod 97.",
    },
    find: ({ organisation: { siren, vatNumber } }) => {
      if (vatNumber === null || !/^\s*FR/i.test(vatNumber)) return false;
      const isOfSiren = siren === null || digitsOf(vatNumber).endsWith(digitsOf(siren));
      return !isVatNumber(vatNumber) || !isOfSiren;
    },
  }),
];
