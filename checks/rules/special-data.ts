import type { Party } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { categoryOf, hasFlag, purposesOf } from "../facts/data.ts";
import { countriesOf } from "../facts/organisations.ts";
import { uncoveredAt } from "../facts/conditions.ts";
import { type Rule, rule } from "../rule.ts";

const companyIdentifiers: ReadonlySet<string> = new Set([
  "siren",
  "siret",
  "vat_number",
  "company_name",
]);

/** Whether a certification is that of hosts of health data, and still valid on a day. */
const isHealthHosting =
  (today: string) =>
  ({ name, validUntil }: Party["certifications"][number]) =>
    /\bHDS\b/i.test(name ?? "") && (validUntil === null || validUntil >= today);

/** Special categories, criminal data and identifiers (GDPR Art. 9, 10, 87). */
export const specialDataRules: readonly Rule[] = [
  rule({
    id: "SPC-001",
    severity: "error",
    article: "GDPR 9(1)-(2)",
    on: "dataUse",
    appliesTo: "controller",
    fields: ["dataItemId", "activities:purposes.grounds.art9"],
    message: {
      en: "Special category data without an Art. 9(2) condition.",
      fr: "Donnée sensible sans condition de l’art. 9(2).",
    },
    fix: {
      en: "Select the condition; cite the law where needed.",
      fr: "Sélectionner la condition ; citer la loi si nécessaire.",
    },
    find: ({ activity, dataUse }, c) =>
      dataUse.incidental !== true && hasFlag(c, dataUse.dataItemId, "special_category")
        ? uncoveredAt(activity, dataUse, "art9")
        : [],
  }),
  rule({
    id: "SPC-002",
    severity: "error",
    article: "GDPR 9(2)(b),(g),(h),(i),(j)",
    on: "ground",
    appliesTo: "controller",
    fields: ["art9.laws"],
    message: {
      en: "The Art. 9 condition needs a legal reference.",
      fr: "La condition de l’art. 9 exige une référence légale.",
    },
    fix: { en: "Cite the EU or national text.", fr: "Citer le texte de l’UE ou national." },
    find: ({ ground: { art9 } }) =>
      art9.flatMap(({ conditionId, laws }, index) => {
        const condition = builtInTerm(["art9_conditions"], conditionId ?? "");
        const needsLaw = condition?.["requires_law_reference"] === true;
        return needsLaw && laws.length === 0 ? [{ at: ["art9", index, "laws"] }] : [];
      }),
  }),
  rule({
    id: "SPC-003",
    severity: "error",
    article: "GDPR 9(2)(a); EDPB 05/2020 §§91-98",
    on: "ground",
    appliesTo: "controller",
    fields: ["consent.isExplicit", "art9"],
    message: {
      en: "Explicit consent is required, not ordinary consent.",
      fr: "Un consentement explicite est requis.",
    },
    fix: {
      en: "Use an express statement (signed, two-step).",
      fr: "Recueillir une déclaration expresse (signature, double étape).",
    },
    find: ({ ground: { art9, consent } }) =>
      consent?.isExplicit !== true &&
      art9.some(({ conditionId }) => conditionId === "art9_a_explicit_consent"),
  }),
  rule({
    id: "SPC-004",
    severity: "error",
    article: "GDPR 10; loi 78-17 art. 46",
    on: "dataUse",
    appliesTo: "controller",
    fields: ["dataItemId", "activities:purposes.grounds.art10"],
    message: {
      en: "Criminal-offence data without Art. 10 authorisation.",
      fr: "Données d’infraction sans autorisation (art. 10).",
    },
    fix: {
      en: "Cite the authorising law or remove the data.",
      fr: "Citer le texte autorisant ou supprimer la donnée.",
    },
    find: ({ activity, dataUse }, c) =>
      hasFlag(c, dataUse.dataItemId, "criminal") ? uncoveredAt(activity, dataUse, "art10") : [],
  }),
  rule({
    id: "SPC-005",
    severity: "error",
    article: "GDPR 87; loi 78-17 art. 30; décret 2019-341",
    on: "dataUse",
    appliesTo: "controller",
    fields: ["dataItemId", "activities:purposes.grounds.nirAuthorisationRef"],
    message: {
      en: "Use of the NIR is allowed only in the cases of décret 2019-341.",
      fr: "Le NIR n’est utilisable que dans les cas du décret n° 2019-341.",
    },
    fix: {
      en: "Cite the case (e.g. payroll, DSN) or remove.",
      fr: "Citer le cas (ex. paie, DSN) ou supprimer.",
    },
    find: ({ activity, dataUse }, c) =>
      categoryOf(c, dataUse.dataItemId) === "nir" &&
      purposesOf(activity, dataUse).some(
        ({ grounds }) => !grounds.some(({ nirAuthorisationRef }) => nirAuthorisationRef !== null),
      ),
  }),
  rule({
    id: "SPC-011",
    severity: "error",
    article: "CSP art. L1111-8",
    on: "involvement",
    appliesTo: "all",
    fields: ["partyId", "parties:certifications"],
    message: {
      en: "Health-data hosting requires an HDS-certified host.",
      fr: "L’hébergement de données de santé exige un hébergeur certifié HDS.",
    },
    fix: { en: "Move to an HDS-certified host.", fr: "Recourir à un hébergeur certifié HDS." },
    find: ({ activity, involvement: { partyId, serviceKind } }, c) => {
      if (activity.healthCareData !== true || serviceKind !== "hosting") return [];
      if (!c.ask(countriesOf, activity).includes("FR")) return [];
      const host = c.find("parties", partyId);
      if (host === undefined || host.certifications.some(isHealthHosting(c.today))) return [];
      return [{ record: { collection: "parties", id: host.id }, at: ["certifications"] }];
    },
  }),
  rule({
    id: "SPC-012",
    severity: "info",
    article: "GDPR 4(1), recital 14",
    on: "dataUse",
    appliesTo: "controller",
    fields: ["dataItemId", "subjectIds"],
    message: {
      en: "Company identifiers are personal data only when they identify a natural person (sole trader).",
      fr: "Les identifiants d’entreprise ne sont personnels que s’ils identifient une personne physique.",
    },
    fix: {
      en: "Keep for sole traders; otherwise remove from the notice.",
      fr: "Conserver pour les entrepreneurs individuels ; sinon retirer de la politique.",
    },
    find: ({ dataUse: { dataItemId, subjectIds } }, c) =>
      companyIdentifiers.has(categoryOf(c, dataItemId) ?? "") &&
      subjectIds.length > 0 &&
      subjectIds.every((id) => id === "customer_business_contact" || id === "supplier_contact"),
  }),
  rule({
    id: "SPC-013",
    severity: "warning",
    article: "GDPR 9(1), 5(1)(c), 5(1)(e)",
    on: "dataUse",
    appliesTo: "controller",
    fields: ["incidentalLimit", "incidental"],
    message: {
      en: "Sensitive data that turn up by chance have no shorter limit.",
      fr: "Des données sensibles apparaissant fortuitement n’ont pas de durée plus courte.",
    },
    fix: {
      en: "Add a rule: how soon they are deleted or masked.",
      fr: "Ajouter une règle : délai de suppression ou de masquage.",
    },
    find: ({ activity, dataUse }, c) =>
      dataUse.incidental === true &&
      hasFlag(c, dataUse.dataItemId, "special_category") &&
      Object.keys(dataUse.incidentalLimit).length === 0 &&
      !activity.retention.some(({ dataUseIds }) => dataUseIds.includes(dataUse.id)),
  }),
];
