import { isCollectedFor } from "../facts/collection.ts";
import { isIndirect, itemName } from "../facts/data.ts";
import { listed } from "../facts/words.ts";
import { type Rule, rule } from "../rule.ts";

/** Sources that say nothing until it is said which one. */
const namelessSources: ReadonlySet<string> = new Set([
  "data_broker",
  "partner",
  "group_company",
  "social_login",
]);

/** Where data come from when it is not the person who gives them (GDPR Art. 14). */
export const sourceRules: readonly Rule[] = [
  rule({
    id: "COL-005",
    severity: "error",
    article: "GDPR 14(2)(f)",
    on: "dataUse",
    appliesTo: "controller",
    fields: ["sources", "sources.name", "sources.partyId"],
    message: {
      en: "Indirectly collected data without an identified source.",
      fr: "Donnée collectée indirectement sans source identifiée.",
    },
    fix: {
      en: "State the source and if it is public.",
      fr: "Indiquer la source et si elle est publique.",
    },
    find: ({ dataUse: { sources } }, c) =>
      sources.flatMap(({ sourceId, name, partyId }, index) => {
        if (sourceId !== null && !isIndirect(c, sourceId)) return [];
        const isNamed = partyId !== null || Object.keys(name).length > 0;
        if (sourceId !== null && (isNamed || !namelessSources.has(sourceId))) return [];
        return [{ at: ["sources", index, sourceId === null ? "sourceId" : "name"] }];
      }),
  }),
  rule({
    id: "COL-006",
    severity: "warning",
    article: "GDPR 14(3)",
    on: "activity",
    appliesTo: "controller",
    fields: ["art14.informationPlan", "art14.exception", "dataUses.sources"],
    message: {
      en: "No plan to inform within one month / at first contact.",
      fr: "Aucune information prévue sous un mois / au premier contact.",
    },
    fix: {
      en: "Record when and how persons are informed.",
      fr: "Consigner quand et comment les personnes sont informées.",
    },
    find: ({ activity: { art14, dataUses } }, c) =>
      (art14?.informationPlan ?? null) === null &&
      (art14?.exception ?? null) === null &&
      dataUses.some(({ sources }) => sources.some(({ sourceId }) => isIndirect(c, sourceId))),
  }),
  rule({
    id: "COL-007",
    severity: "warning",
    article: "GDPR 13, 14",
    on: "activity",
    appliesTo: "controller",
    fields: ["dataUses.sources"],
    message: { en: "Origin of the data is unknown: {d}.", fr: "Origine inconnue pour : {d}." },
    fix: {
      en: "Link a collection point or a source.",
      fr: "Relier un point de collecte ou une source.",
    },
    find: ({ activity }, c) => {
      const lost = activity.dataUses.flatMap((use, index) =>
        use.sources.length === 0 && !isCollectedFor(c, activity, use.dataItemId)
          ? [{ use, at: ["dataUses", index, "sources"] }]
          : [],
      );
      const [first, ...more] = lost.map(({ at }) => at);
      if (first === undefined) return [];
      return [
        {
          at: first,
          more,
          params: { d: listed(lost.map(({ use }) => itemName(c, use.dataItemId))) },
        },
      ];
    },
  }),
];
