import type { CollectionPoint } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import { purposesServed } from "../facts/collection.ts";
import { type Rule, rule } from "../rule.ts";

/** The purposes that the fields of a collection point serve. */
const servedBy = (c: CheckContext, point: CollectionPoint) =>
  point.fields.flatMap((field) => purposesServed(c, point, field).map(({ purpose }) => purpose));

const isByConsent = (grounds: readonly { readonly basis: string | null }[]) =>
  grounds.length > 0 && grounds.every(({ basis }) => basis === "consent");

/** What a form says of its grounds, held against those of the purposes it serves. */
export const collectionBasisRules: readonly Rule[] = [
  rule({
    id: "XRC-007",
    severity: "warning",
    article: "GDPR 13(1)(c)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["shownBases", "activities:purposes.grounds.basis"],
    message: {
      en: "Different lawful bases shown for the same purpose.",
      fr: "Bases légales différentes pour une même finalité.",
    },
    fix: { en: "Align.", fr: "Aligner." },
    find: ({ collectionPoint }, c) => {
      const purposes = servedBy(c, collectionPoint);
      // Where a purpose has no ground yet, XRC-012 speaks.
      if (purposes.some(({ grounds }) => grounds.length === 0)) return false;
      const held = new Set(purposes.flatMap(({ grounds }) => grounds.map(({ basis }) => basis)));
      return collectionPoint.shownBases.some((basis) => !held.has(basis));
    },
  }),
  rule({
    id: "XRC-009",
    severity: "warning",
    article: "GDPR 7(4), 4(11)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: [
      "fields",
      "fields.mandatory",
      "fields.purposeIds",
      "activities:purposes.grounds.basis",
    ],
    message: {
      en: "Consent is a condition of something else: a compulsory field serves only a consent-based purpose.",
      fr: "Le consentement conditionne autre chose : un champ obligatoire ne sert qu’une finalité fondée sur le consentement.",
    },
    fix: {
      en: "Make it optional or change the basis.",
      fr: "Le rendre facultatif ou changer de base.",
    },
    find: ({ collectionPoint }, c) => {
      const servesMore = servedBy(c, collectionPoint).some(({ grounds }) => !isByConsent(grounds));
      if (!servesMore) return [];
      return collectionPoint.fields.flatMap((field, index) => {
        const purposes = purposesServed(c, collectionPoint, field);
        const isConditioned =
          field.mandatory === "yes" &&
          purposes.length > 0 &&
          purposes.every(({ purpose }) => isByConsent(purpose.grounds));
        return isConditioned ? [{ at: ["fields", index, "mandatory"] }] : [];
      });
    },
  }),
  rule({
    id: "XRC-012",
    severity: "warning",
    article: "GDPR 13(1)(c)",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["shownBases", "activities:purposes.grounds"],
    message: {
      en: "Lawful bases are given per form, not per purpose.",
      fr: "Bases légales données par formulaire et non par finalité.",
    },
    fix: { en: "Assign one basis to each purpose.", fr: "Attribuer une base à chaque finalité." },
    find: ({ collectionPoint }, c) =>
      collectionPoint.shownBases.length > 0 &&
      servedBy(c, collectionPoint).some(({ grounds }) => grounds.length === 0),
  }),
];
