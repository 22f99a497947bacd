import { isLonger, isShorter, periodsFrom, periodsOf, presetOf } from "../facts/period.ts";
import { type Rule, rule } from "../rule.ts";

/** Periods held against the reference period or the statute they were taken from. */
export const retentionPeriodRules: readonly Rule[] = [
  rule({
    id: "RET-004",
    severity: "warning",
    article: { en: "CNIL reference periods", fr: "Durées de référence de la CNIL" },
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "phases.value", "phases.unit", "justification", "presetId"],
    message: {
      en: "Longer than the reference period without justification.",
      fr: "Durée supérieure à la référence sans justification.",
    },
    fix: { en: "Shorten or justify.", fr: "Réduire ou justifier." },
    find: ({ retentionRule }) => {
      const preset = presetOf(retentionRule);
      if (preset?.severity !== "warning" || preset.period === null) return false;
      const isJustified = Object.keys(retentionRule.justification).length > 0;
      return !isJustified && isLonger(periodsOf(retentionRule), preset.period);
    },
  }),
  rule({
    id: "RET-005",
    severity: "error",
    article: {
      en: "The statute of the reference period (e.g. C. com. L123-22: 10 years; LPF L102 B: 6 years)",
      fr: "Le texte de la durée de référence (ex. C. com. L123-22 : 10 ans ; LPF L102 B : 6 ans)",
    },
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "phases.value", "phases.unit", "phases.triggers", "presetId"],
    message: {
      en: "Shorter than the statutory minimum.",
      fr: "Durée inférieure au minimum légal.",
    },
    fix: { en: "Use the statutory period.", fr: "Appliquer la durée légale." },
    find: ({ retentionRule }) => {
      const preset = presetOf(retentionRule);
      if (preset?.severity !== "error_if_shorter" || preset.period === null) return false;
      const { period, trigger } = preset;
      const kept = periodsFrom(retentionRule, trigger);
      return kept.length > 0 && kept.every((periods) => isShorter(periods, period));
    },
  }),
  rule({
    id: "RET-011",
    severity: "error",
    article: { en: "The statute of the reference period", fr: "Le texte de la durée de référence" },
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "phases.value", "phases.unit", "presetId"],
    message: { en: "Longer than the statutory maximum.", fr: "Durée supérieure au maximum légal." },
    fix: { en: "Shorten it.", fr: "Réduire la durée." },
    find: ({ retentionRule }) => {
      const preset = presetOf(retentionRule);
      if (preset?.severity !== "error_if_longer" || preset.period === null) return false;
      return isLonger(periodsOf(retentionRule), preset.period);
    },
  }),
];
