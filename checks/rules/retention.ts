import { textIn } from "#register/locale.ts";
import type { RetentionPhase } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { itemName } from "../facts/data.ts";
import { measuresOf } from "../facts/organisations.ts";
import { followsOn } from "../facts/period.ts";
import { uncovered } from "../facts/retention.ts";
import { languagesOf } from "../facts/shown.ts";
import { listed, named } from "../facts/words.ts";
import { languagesMatching } from "../patterns/match.ts";
import vague from "../patterns/vague-period.json" with { type: "json" };
import { type Rule, rule } from "../rule.ts";

/** Whether a phase says by itself when it ends, in every language: by a time, an event or a number. */
const hasEnd = ({ count, ownTrigger, triggers, value }: RetentionPhase) =>
  value !== null ||
  triggers.length > 0 ||
  Object.keys(ownTrigger).length > 0 ||
  (count?.n ?? null) !== null;

const needsLaw = (fate: string | null) =>
  builtInTerm(["retention_fates"], fate ?? "")?.["needs_law"] === true;

/** How long data are kept and what happens then (GDPR Art. 5(1)(e), 13(2)(a)). */
export const retentionRules: readonly Rule[] = [
  rule({
    id: "RET-001",
    severity: "error",
    article: "GDPR 5(1)(e), 89(1)",
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "fate", "fateLaws", "beyondLifetime", "phases.laws"],
    message: {
      en: "Unlimited retention is not lawful.",
      fr: "Une conservation illimitée est illicite.",
    },
    fix: {
      en: "Set a period or objective criteria; for permanent archives in the public interest cite the law.",
      fr: "Fixer une durée ou des critères objectifs ; pour les archives définitives dans l’intérêt public, citer le texte.",
    },
    find: ({ retentionRule }) => {
      const { beyondLifetime, fate, fateLaws, phases } = retentionRule;
      if (phases.length === 0) return !(fate === "permanent_archive" && fateLaws.length > 0);
      const hasLaw = fateLaws.length > 0 || phases.some(({ laws }) => laws.length > 0);
      return beyondLifetime === "yes" && !hasLaw ? [{ at: ["beyondLifetime"] }] : [];
    },
  }),
  rule({
    id: "RET-002",
    severity: "error",
    article: "GDPR 13(2)(a), 14(2)(a)",
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "phases.value", "phases.count.n", "phases.criteria", "phases.triggers"],
    message: { en: "Neither a period nor a criterion is given.", fr: "Ni durée ni critère." },
    fix: {
      en: "Give a period, a count or the criterion that decides.",
      fr: "Indiquer une durée, un nombre ou le critère qui décide.",
    },
    find: ({ activity, retentionRule }, c) => {
      const languages = c.ask(languagesOf, activity);
      return retentionRule.phases.flatMap((phase, index) => {
        if (hasEnd(phase)) return [];
        const at = ["phases", index, "criteria"];
        if (Object.keys(phase.criteria).length === 0) return [{ at: ["phases", index, "value"] }];
        const missing = languages.filter((one) => textIn(phase.criteria, one) === undefined);
        return missing.length === 0 ? [] : [{ at, languages: missing }];
      });
    },
  }),
  rule({
    id: "RET-003",
    severity: "error",
    article: "GDPR 5(1)(e), 13(2)(a)",
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "phases.triggers", "phases.ownTrigger", "phases.value"],
    message: {
      en: "The period has no starting event.",
      fr: "La durée n’a pas de point de départ.",
    },
    fix: { en: "Choose the trigger event.", fr: "Choisir l’événement de départ." },
    find: ({ retentionRule: { phases } }) =>
      phases.flatMap((phase, index) =>
        (phase.value ?? 0) > 0 && index === 0 && followsOn(phase)
          ? [{ at: ["phases", index, "triggers"] }]
          : [],
      ),
  }),
  rule({
    id: "RET-006",
    severity: "warning",
    article: {
      en: "CNIL retention guide; GDPR 5(1)(e)",
      fr: "CNIL, guide des durées de conservation ; RGPD art. 5(1)(e)",
    },
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "phases.laws", "phases.justification", "phases.phase"],
    message: {
      en: "Intermediate archive without a legal reason or justification.",
      fr: "Archivage intermédiaire sans motif légal ni justification.",
    },
    fix: {
      en: "Cite the obligation or limitation period.",
      fr: "Citer l’obligation ou la prescription.",
    },
    find: ({ retentionRule: { justification, phases } }) =>
      phases.flatMap(({ justification: own, laws, phase }, index) => {
        if (phase !== "intermediate_archive" || laws.length > 0) return [];
        const isJustified = [own, justification].some((text) => Object.keys(text).length > 0);
        return isJustified ? [] : [{ at: ["phases", index, "laws"] }];
      }),
  }),
  rule({
    id: "RET-007",
    severity: "warning",
    article: "GDPR 5(1)(e), 17",
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["fate"],
    message: {
      en: "What happens at the end is not stated.",
      fr: "Le sort final n’est pas indiqué.",
    },
    fix: {
      en: "Choose deletion, anonymisation, return or archive.",
      fr: "Choisir suppression, anonymisation, restitution ou archivage.",
    },
    find: ({ retentionRule }) => retentionRule.fate === null,
  }),
  rule({
    id: "RET-008",
    severity: "error",
    article: "GDPR 13(2)(a), 30(1)(f)",
    on: "activity",
    appliesTo: "controller",
    fields: [
      "retention",
      "retention.scope",
      "retention.purposeIds",
      "retention.dataUseIds",
      "purposes",
      "dataUses",
    ],
    message: {
      en: "“{x}” has no retention rule.",
      fr: "« {x} » n’a pas de durée de conservation.",
    },
    fix: { en: "Extend or add a rule.", fr: "Étendre ou ajouter une règle." },
    silencedBy: ["REC-005"],
    find: ({ activity }, c) => {
      const { purposes, dataUses } = uncovered(activity);
      // Data of a purpose that has no rule are told with the purpose.
      const apart = dataUses.filter(
        ({ purposeIds }) =>
          !purposes.some(({ id }) => purposeIds.length === 0 || purposeIds.includes(id)),
      );
      const names = [
        ...purposes.map(({ name }) => named(name)),
        ...apart.map(({ dataItemId }) => itemName(c, dataItemId)),
      ];
      return names.length === 0 ? [] : [{ params: { x: listed(names) } }];
    },
  }),
  rule({
    id: "RET-009",
    severity: "info",
    article: "GDPR 5(1)(e), 25, 32",
    on: "activity",
    appliesTo: "controller",
    fields: ["purgeProcedure", "measureIds", "retention", "organisations:defaultMeasureIds"],
    message: {
      en: "No mechanism implements the retention periods.",
      fr: "Aucun mécanisme n’applique les durées.",
    },
    fix: { en: "Describe manual or automatic purge.", fr: "Décrire la purge." },
    silencedBy: ["REC-006"],
    find: ({ activity }, c) =>
      activity.retention.length > 0 &&
      activity.purgeProcedure === null &&
      !c.ask(measuresOf, activity).includes("purge_automation"),
  }),
  rule({
    id: "RET-010",
    severity: "warning",
    article: "WP260 rev.01 p.38",
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "phases.criteria"],
    message: {
      en: "“As long as necessary” is not a retention period.",
      fr: "« Le temps nécessaire » n’est pas une durée.",
    },
    fix: {
      en: "Give a period or say what decides.",
      fr: "Indiquer une durée ou ce qui la détermine.",
    },
    silencedBy: ["RET-002"],
    find: ({ retentionRule: { phases } }) =>
      phases.flatMap(({ criteria }, index) => {
        const languages = languagesMatching(vague, criteria);
        return languages.length === 0 ? [] : [{ at: ["phases", index, "criteria"], languages }];
      }),
  }),
  rule({
    id: "RET-012",
    severity: "warning",
    article: "GDPR 5(1)(e), recital 26, 89(1)",
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["fateLaws", "fate", "justification"],
    message: {
      en: "The data outlive the processing and no reason is given.",
      fr: "Les données survivent au traitement sans motif indiqué.",
    },
    fix: { en: "Cite the law or the reason.", fr: "Citer le texte ou le motif." },
    silencedBy: ["RET-001"],
    find: ({ retentionRule: { fate, fateLaws, justification } }) =>
      needsLaw(fate) && fateLaws.length === 0 && Object.keys(justification).length === 0,
  }),
];
