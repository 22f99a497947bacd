import type { CollectionPoint } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import { activitiesFed, type PointField, purposesServed } from "../facts/collection.ts";
import { usesCovered } from "../facts/grounds.ts";
import { itemName } from "../facts/data.ts";
import { languagesOf, missingText, policiesShowing } from "../facts/shown.ts";
import { listed } from "../facts/words.ts";
import { type Breach, type Rule, rule } from "../rule.ts";

/** One breach for all fields of a collection point that have a fault, naming them. */
function namedFields(
  c: CheckContext,
  point: CollectionPoint,
  isFaulty: (field: PointField) => boolean,
  name: keyof PointField | null,
): readonly Breach[] {
  const faulty = point.fields.flatMap((field, index) =>
    isFaulty(field) ? [{ field, at: ["fields", index, name ?? ""] }] : [],
  );
  const [first, ...more] = faulty.map(({ at }) => at);
  if (first === undefined) return [];
  const d = listed(faulty.map(({ field }) => itemName(c, field.dataItemId)));
  return [
    name === null ? { at: ["activityIds"], params: { d } } : { at: first, more, params: { d } },
  ];
}

/** Whether an activity the point feeds uses the data asked for, for one of its purposes. */
const isProcessed = (c: CheckContext, point: CollectionPoint, field: PointField) =>
  activitiesFed(c, point).some(
    ({ dataUses, purposes, ourRole }) =>
      dataUses.some(({ dataItemId }) => dataItemId === field.dataItemId) &&
      (purposes.length > 0 || ourRole === "processor" || ourRole === "sub_processor"),
  );

/** What people are told where data are obtained (GDPR Art. 12, 13, 7). */
export const collectionRules: readonly Rule[] = [
  rule({
    id: "COL-001",
    severity: "error",
    article: "GDPR 12(1), 13(1)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["noticePresent"],
    message: {
      en: "No information notice at this collection point.",
      fr: "Aucune information à ce point de collecte.",
    },
    fix: {
      en: "Add a short notice and a link to the policy.",
      fr: "Ajouter une mention courte et un lien vers la politique.",
    },
    find: ({ collectionPoint }) => collectionPoint.noticePresent === false,
  }),
  rule({
    id: "COL-002",
    severity: "error",
    article: "GDPR 5(1)(b)-(c), 13(1)(c)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["fields.purposeIds", "activityIds", "fields.dataItemId"],
    message: {
      en: "Data “{d}” is collected here but covered by no purpose.",
      fr: "La donnée « {d} » est collectée ici sans finalité.",
    },
    fix: {
      en: "Link to a purpose or remove the field.",
      fr: "Relier à une finalité ou retirer le champ.",
    },
    find: ({ collectionPoint }, c) => {
      const isLinked = activitiesFed(c, collectionPoint).length > 0;
      return namedFields(
        c,
        collectionPoint,
        (field) => !isProcessed(c, collectionPoint, field),
        isLinked ? "purposeIds" : null,
      );
    },
  }),
  rule({
    id: "COL-003",
    severity: "error",
    article: "GDPR 13(2)(e)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["fields.mandatory"],
    message: {
      en: "It is not stated whether these data are compulsory: {d}.",
      fr: "Le caractère obligatoire de ces données n’est pas indiqué : {d}.",
    },
    fix: {
      en: "Mark each field compulsory or optional.",
      fr: "Marquer chaque champ obligatoire ou facultatif.",
    },
    find: ({ collectionPoint }, c) =>
      namedFields(
        c,
        collectionPoint,
        ({ mandatory }) => mandatory !== "yes" && mandatory !== "no",
        "mandatory",
      ),
  }),
  rule({
    id: "COL-004",
    severity: "error",
    article: "GDPR 13(2)(e)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["consequence", "fields.consequence", "fields.mandatory"],
    message: {
      en: "The consequence of not providing compulsory data is missing.",
      fr: "La conséquence d’un défaut de réponse est absente.",
    },
    fix: {
      en: "State the consequence (e.g. account cannot be created).",
      fr: "Indiquer la conséquence (ex. compte non créé).",
    },
    find: ({ collectionPoint }, c) => {
      const languages = [
        ...new Set(
          activitiesFed(c, collectionPoint).flatMap((activity) => c.ask(languagesOf, activity)),
        ),
      ];
      if (missingText(collectionPoint.consequence, languages).length === 0) return [];
      const bare = collectionPoint.fields.filter(
        ({ consequence, mandatory }) =>
          mandatory === "yes" && missingText(consequence, languages).length > 0,
      );
      return bare.length === 0 ? [] : missingText(collectionPoint.consequence, languages);
    },
  }),
  rule({
    id: "COL-008",
    severity: "error",
    article: "GDPR 7(2)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["consentControls", "fields.purposeIds"],
    message: {
      en: "Consent purpose but no consent control on the form.",
      fr: "Finalité fondée sur le consentement mais aucun recueil au formulaire.",
    },
    fix: { en: "Add a separate unticked box.", fr: "Ajouter une case distincte non cochée." },
    find: ({ collectionPoint }, c) =>
      collectionPoint.consentControls.length === 0 &&
      collectionPoint.fields.some((field) =>
        purposesServed(c, collectionPoint, field).some(({ activity, purpose }) => {
          const its = purpose.grounds.filter((ground) =>
            usesCovered(activity, purpose, ground).some(
              ({ dataItemId }) => dataItemId === field.dataItemId,
            ),
          );
          return (
            its.length > 0 &&
            its.every(
              ({ basis, consent }) => basis === "consent" && consent?.mechanism !== "elsewhere",
            )
          );
        }),
      ),
  }),
  rule({
    id: "COL-009",
    severity: "warning",
    article: "GDPR 12(1), 13",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["noticeVersion"],
    message: {
      en: "The notice shown here is older than the policy.",
      fr: "La mention affichée est antérieure à la politique.",
    },
    fix: { en: "Update the form notice.", fr: "Mettre à jour la mention." },
    find: ({ collectionPoint }, c) => {
      const shown = Number(/\d+/.exec(collectionPoint.noticeVersion ?? "")?.[0] ?? Number.NaN);
      return activitiesFed(c, collectionPoint)
        .flatMap((activity) => c.ask(policiesShowing, activity))
        .some(({ id }) => shown < (c.publication(id)?.number ?? 0));
    },
  }),
  rule({
    id: "COL-010",
    severity: "info",
    article: "CNIL (free-text fields); GDPR 5(1)(c)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["freeTextGuidance", "hasFreeText"],
    message: {
      en: "Free-text field without guidance.",
      fr: "Zone de commentaire libre sans consigne.",
    },
    fix: { en: "Add a warning not to enter sensitive data.", fr: "Ajouter une consigne." },
    find: ({ collectionPoint: { hasFreeText, freeTextGuidance } }) =>
      hasFreeText === true && freeTextGuidance === null,
  }),
  rule({
    id: "LB-151",
    severity: "warning",
    article: "GDPR 6(1)(b), 5(1)(c); CJEU C-394/23",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["fields.mandatory", "fields.purposeIds"],
    message: {
      en: "Optional data cannot be “necessary” for the contract.",
      fr: "Une donnée facultative n’est pas « nécessaire » au contrat.",
    },
    fix: {
      en: "Link optional data to consent or legitimate interests.",
      fr: "Relier les données facultatives au consentement ou à l’intérêt légitime.",
    },
    find: ({ collectionPoint }, c) =>
      namedFields(
        c,
        collectionPoint,
        (field) => {
          const grounds = purposesServed(c, collectionPoint, field).flatMap(
            ({ purpose }) => purpose.grounds,
          );
          return (
            field.mandatory === "no" &&
            grounds.length > 0 &&
            grounds.every(({ basis }) => basis === "contract")
          );
        },
        "purposeIds",
      ),
  }),
];
