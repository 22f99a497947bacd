import type { CheckContext } from "../context.ts";
import { subjectsCovered } from "../facts/grounds.ts";
import { withoutMandate } from "../facts/organisations.ts";
import { languagesOf, missingText } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

/** Persons about whom a contract of somebody else may say something. */
const noParties: ReadonlySet<string> = new Set([
  "customer_business_contact",
  "end_user_of_customer",
  "supplier_contact",
  "family_member",
  "guarantor",
  "referee",
  "address_book_contact",
]);

/** Usual purposes that no contract makes necessary. */
const neverByContract: ReadonlySet<string> = new Set([
  "marketing_email_b2c",
  "marketing_existing_customer",
  "marketing_email_b2b",
  "marketing_phone_b2c",
  "marketing_postal",
  "newsletter",
  "targeted_advertising",
  "partner_sharing",
  "audience_measurement",
  "service_improvement",
  "fraud_prevention",
  "ai_training",
]);

/** Whether a law is one of the Union or of a state of the EEA. */
const isOfUnion = (c: CheckContext, jurisdiction: string) =>
  jurisdiction === "EU" || c.reference.isInEea(jurisdiction);

/** Legal obligations, public tasks and contracts as grounds (GDPR Art. 6(1)(b), (c), (e), 6(3)). */
export const lawAndContractRules: readonly Rule[] = [
  rule({
    id: "LB-120",
    severity: "error",
    article: "GDPR 6(3), 13(1)(c)",
    on: "ground",
    appliesTo: "controller",
    fields: ["laws"],
    message: {
      en: "The legal obligation is not identified.",
      fr: "L’obligation légale n’est pas identifiée.",
    },
    fix: {
      en: "Cite the text (e.g. C. com. L123-22).",
      fr: "Citer le texte (ex. C. com. L123-22).",
    },
    find: ({ ground }) => ground.basis === "legal_obligation" && ground.laws.length === 0,
  }),
  rule({
    id: "LB-121",
    severity: "error",
    article: "GDPR 6(1)(c), 6(1)(e), 6(3)",
    on: "ground",
    appliesTo: "controller",
    fields: ["laws.jurisdiction", "laws"],
    message: {
      en: "Foreign law alone cannot found a legal obligation or a public task.",
      fr: "Une loi étrangère ne peut fonder à elle seule une obligation légale ou une mission d’intérêt public.",
    },
    fix: {
      en: "Use EU/Member State law or another basis.",
      fr: "Retenir le droit de l’UE ou national, ou une autre base.",
    },
    find: ({ ground: { basis, laws } }, c) =>
      (basis === "legal_obligation" || basis === "public_task") &&
      laws.length > 0 &&
      // A law whose jurisdiction nobody said may be one of the Union.
      laws.every(({ jurisdiction }) => jurisdiction !== null && !isOfUnion(c, jurisdiction))
        ? [{ at: ["laws", 0, "jurisdiction"] }]
        : [],
  }),
  rule({
    id: "LB-130",
    severity: "error",
    article: "GDPR 6(3)",
    on: "ground",
    appliesTo: "controller",
    fields: ["laws", "organisations:publicMandate", "organisations:isPublicBody"],
    message: {
      en: "Public task without legal foundation.",
      fr: "Mission d’intérêt public sans fondement juridique.",
    },
    fix: { en: "Cite the text conferring the task.", fr: "Citer le texte confiant la mission." },
    find: ({ activity, ground }, c) => {
      if (ground.basis !== "public_task") return [];
      if (ground.laws.length === 0) return [{}];
      return c.ask(withoutMandate, activity).map((id) => ({
        record: { collection: "organisations", id },
        at: ["publicMandate"],
      }));
    },
  }),
  rule({
    id: "LB-150",
    severity: "warning",
    article: "GDPR 6(1)(b); EDPB 2/2019",
    on: "ground",
    appliesTo: "controller",
    fields: ["basis", "coversSubjectIds"],
    message: {
      en: "The person is not a party to the contract: contract is not available for business contacts.",
      fr: "La personne n’est pas partie au contrat : base inapplicable aux contacts professionnels.",
    },
    fix: {
      en: "Use legitimate interests for contacts of companies.",
      fr: "Utiliser l’intérêt légitime pour les contacts d’entreprises.",
    },
    find: ({ activity, purpose, ground }) =>
      ground.basis === "contract" &&
      subjectsCovered(activity, purpose, ground).some((id) => noParties.has(id)),
  }),
  rule({
    id: "LB-152",
    severity: "warning",
    article: "GDPR 6(1)(b), 13(1)(c); WP260 rev.01",
    on: "ground",
    appliesTo: "controller",
    fields: ["contract"],
    message: {
      en: 'The contract is not named: the policy will say "our contract with you".',
      fr: "Le contrat n’est pas désigné : la politique indiquera « le contrat conclu avec vous ».",
    },
    fix: {
      en: "Name the contract or the step requested (e.g. quote, terms of use).",
      fr: "Désigner le contrat ou la mesure demandée (ex. devis, conditions générales).",
    },
    find: ({ activity, ground }, c) =>
      ground.basis === "contract" ? missingText(ground.contract, c.ask(languagesOf, activity)) : [],
  }),
  rule({
    id: "PUR-007",
    severity: "warning",
    article: "EDPB 2/2019; CJEU C-252/21, C-394/23",
    on: "ground",
    appliesTo: "controller",
    fields: ["basis"],
    message: {
      en: "Contract is normally not a valid basis for this purpose.",
      fr: "Le contrat n’est en principe pas une base valable pour cette finalité.",
    },
    fix: {
      en: "Use consent or legitimate interests.",
      fr: "Utiliser le consentement ou l’intérêt légitime.",
    },
    find: ({ purpose, ground }) =>
      ground.basis === "contract" && neverByContract.has(purpose.catalogueId ?? ""),
  }),
];
