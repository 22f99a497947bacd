import type { Purpose } from "#register/registry.ts";
import { countriesOf } from "../facts/organisations.ts";
import { conductOf } from "../facts/owners.ts";
import { languagesOf, missingText } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

/** The day from which calls to consumers need consent in France (C. conso. art. L223-1). */
const optInForCalls = "2026-08-11";

const uses = ({ channelIds }: Purpose, channel: string) => channelIds.includes(channel);

const restsOn = ({ grounds }: Purpose, ...bases: readonly string[]) =>
  grounds.some(({ basis }) => bases.includes(basis ?? ""));

/** The conditions of the exception for existing customers that are not said to be met. */
const unmet = ({ softOptIn }: Purpose) =>
  (
    ["collectedAtSale", "similarProducts", "optoutAtCollection", "optoutEachMessage"] as const
  ).filter((name) => softOptIn?.[name] !== true);

/** Direct marketing: consent, existing customers, objection (GDPR Art. 21(2)-(4); Directive 2002/58/EC Art. 13; CPCE art. L34-5). */
export const marketingRules: readonly Rule[] = [
  rule({
    id: "MKT-001",
    severity: "error",
    article: {
      en: "CPCE art. L34-5; Directive 2002/58/EC Art. 13",
      fr: "CPCE art. L34-5 ; directive 2002/58/CE art. 13",
    },
    on: "purpose",
    appliesTo: "controller",
    fields: ["grounds", "grounds.basis", "channelIds", "softOptIn.collectedAtSale"],
    message: {
      en: "Electronic marketing to individuals needs prior consent.",
      fr: "La prospection électronique de particuliers exige un consentement préalable.",
    },
    fix: {
      en: "Use consent or meet the existing-customer conditions.",
      fr: "Recueillir le consentement ou remplir les conditions de l’exception pour les clients.",
    },
    find: ({ purpose }) =>
      uses(purpose, "email_b2c") &&
      !restsOn(purpose, "consent", "eprivacy_existing_customer") &&
      unmet(purpose).length > 0,
  }),
  rule({
    id: "MKT-002",
    severity: "error",
    article: "CPCE art. L34-5 al. 4; Directive 2002/58/EC art. 13(2); CJEU C-654/23",
    on: "purpose",
    appliesTo: "controller",
    fields: [
      "softOptIn",
      "softOptIn.collectedAtSale",
      "softOptIn.similarProducts",
      "softOptIn.optoutAtCollection",
      "softOptIn.optoutEachMessage",
    ],
    message: {
      en: "Existing-customer exception: conditions not all met.",
      fr: "Exception pour les clients : conditions non réunies.",
    },
    fix: { en: "Tick the four conditions.", fr: "Cocher les quatre conditions." },
    silencedBy: ["MKT-001"],
    find: ({ purpose }) => {
      const isForCustomers =
        uses(purpose, "email_existing_customer") || restsOn(purpose, "eprivacy_existing_customer");
      if (!isForCustomers) return [];
      const [first, ...more] = unmet(purpose).map((name) => ["softOptIn", name]);
      return first === undefined ? [] : [{ at: first, more }];
    },
  }),
  rule({
    id: "MKT-003",
    severity: "error",
    article: {
      en: "C. conso. art. L223-1 (French Act 2025-594), since 11 August 2026",
      fr: "C. conso. art. L223-1 (loi 2025-594), depuis le 11 août 2026",
    },
    on: "purpose",
    appliesTo: "controller",
    fields: [
      "grounds",
      "grounds.basis",
      "channelIds",
      "ongoingContractException",
      "organisations:country",
    ],
    message: {
      en: "Telephone marketing to consumers needs prior consent.",
      fr: "Le démarchage téléphonique des consommateurs exige un consentement préalable.",
    },
    fix: { en: "Obtain and prove consent.", fr: "Recueillir et prouver le consentement." },
    find: ({ activity, purpose }, c) =>
      c.today >= optInForCalls &&
      uses(purpose, "phone_b2c") &&
      !restsOn(purpose, "consent") &&
      purpose.ongoingContractException !== true &&
      c.ask(countriesOf, activity).includes("FR"),
  }),
  rule({
    id: "MKT-004",
    severity: "error",
    article: "GDPR 21(2)-(4); CPCE art. L34-5",
    on: "purpose",
    appliesTo: "controller",
    fields: ["unsubscribeMeans", "isDirectMarketing"],
    message: {
      en: "No means of objecting to this marketing.",
      fr: "Aucun moyen de s’opposer à cette prospection.",
    },
    fix: {
      en: "Give it: an unsubscribe link or STOP in each electronic message, an address for post and calls.",
      fr: "L’indiquer : lien de désinscription ou STOP dans chaque message électronique, adresse pour le courrier et les appels.",
    },
    find: ({ activity, purpose: { isDirectMarketing, unsubscribeMeans } }, c) =>
      isDirectMarketing === true ? missingText(unsubscribeMeans, c.ask(languagesOf, activity)) : [],
  }),
  rule({
    id: "MKT-005",
    severity: "warning",
    article: "CNIL (B2B); GDPR 13, 21",
    on: "purpose",
    appliesTo: "controller",
    fields: ["optoutAtCollection", "channelIds"],
    message: {
      en: "B2B marketing: objection must be offered at collection.",
      fr: "B2B : opposition à proposer dès la collecte.",
    },
    fix: { en: "Add an opt-out at collection.", fr: "Ajouter l’opposition à la collecte." },
    find: ({ purpose }) => uses(purpose, "email_b2b") && purpose.optoutAtCollection !== true,
  }),
  rule({
    id: "MKT-006",
    severity: "error",
    article: "GDPR 6(1)(a), 7; CNIL",
    on: "purpose",
    appliesTo: "controller",
    fields: ["partnerListUrl", "grounds.basis", "channelIds", "catalogueId"],
    message: {
      en: "Sharing with partners for electronic marketing without consent or without the list of partners.",
      fr: "Transmission à des partenaires pour prospection électronique sans consentement ou sans liste des partenaires.",
    },
    fix: {
      en: "Obtain consent; publish the list.",
      fr: "Recueillir le consentement ; publier la liste.",
    },
    find: ({ purpose }) => {
      const isShared =
        purpose.catalogueId === "partner_sharing" && uses(purpose, "partner_transmission");
      if (!isShared) return [];
      if (!restsOn(purpose, "consent")) return [{ at: ["grounds"] }];
      return purpose.partnerListUrl === null ? [{}] : [];
    },
  }),
  rule({
    id: "MKT-007",
    severity: "warning",
    article: "GDPR 21(3)",
    on: "organisation",
    appliesTo: "all",
    fields: [
      "legalName",
      "activities:purposes.isDirectMarketing",
      "activities:dataUses.dataItemId",
    ],
    message: { en: "No do-not-contact list.", fr: "Aucune liste d’opposition." },
    fix: { en: "Keep a minimal objection list.", fr: "Tenir une liste d’opposition minimale." },
    find: ({ organisation: { id } }, c) => {
      const { marketing, objectionList } = c.ask(conductOf, id);
      return marketing && !objectionList;
    },
  }),
  rule({
    id: "MKT-008",
    severity: "warning",
    article: {
      en: "Loi 78-17 art. 82; CNIL draft recommendation of June 2025",
      fr: "Loi 78-17 art. 82 ; projet de recommandation de la CNIL de juin 2025",
    },
    on: "purpose",
    appliesTo: "controller",
    fields: ["emailTracking.consentGroundId", "emailTracking.individual", "emailTracking.enabled"],
    message: {
      en: "Individual email tracking without consent.",
      fr: "Suivi individuel des courriels sans consentement.",
    },
    fix: { en: "Disable or obtain consent.", fr: "Désactiver ou recueillir le consentement." },
    find: ({ purpose: { emailTracking } }) =>
      emailTracking?.enabled === true &&
      emailTracking.individual === true &&
      emailTracking.consentGroundId === null,
  }),
];
