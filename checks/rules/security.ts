import { builtInTerm } from "#register/vocabulary.ts";
import { monthsBefore } from "../day.ts";
import { hasFlag } from "../facts/data.ts";
import { hasMeasures, measuresOf } from "../facts/organisations.ts";
import { type Rule, rule } from "../rule.ts";

/** Measures that protect data, and what is told of them (GDPR Art. 32 to 34). */
export const securityRules: readonly Rule[] = [
  rule({
    id: "SEC-001",
    severity: "warning",
    article: "GDPR 32(1)(a)",
    on: "activity",
    appliesTo: "all",
    fields: ["measureIds", "dataUses.dataItemId", "organisations:defaultMeasureIds"],
    message: {
      en: "Sensitive or highly personal data without encryption.",
      fr: "Données sensibles ou hautement personnelles sans chiffrement.",
    },
    fix: { en: "Add encryption or justify.", fr: "Ajouter le chiffrement ou justifier." },
    silencedBy: ["SPC-008"],
    find: ({ activity }, c) => {
      if (!c.ask(hasMeasures, activity)) return false;
      const flags = ["special_category", "criminal", "highly_personal"] as const;
      if (!activity.dataUses.some((use) => flags.some((flag) => hasFlag(c, use.dataItemId, flag))))
        return false;
      const measures = c.ask(measuresOf, activity);
      return !["encryption_transit", "encryption_rest"].every((one) => measures.includes(one));
    },
  }),
  rule({
    id: "SEC-002",
    severity: "warning",
    article: "GDPR 33-34",
    on: "organisation",
    appliesTo: "all",
    fields: ["breachProcedureRef"],
    message: {
      en: "No personal-data-breach procedure.",
      fr: "Aucune procédure de violation de données.",
    },
    fix: { en: "Record the procedure (72 h).", fr: "Consigner la procédure (72 h)." },
    find: ({ organisation }) => organisation.breachProcedureRef === null,
  }),
  rule({
    id: "SEC-003",
    severity: "warning",
    article: "GDPR 32(1)(b)",
    on: "activity",
    appliesTo: "all",
    fields: ["measureIds", "organisations:defaultMeasureIds"],
    message: {
      en: "No access-control measure recorded.",
      fr: "Aucune mesure de contrôle d’accès.",
    },
    fix: { en: "Add access control.", fr: "Ajouter le contrôle d’accès." },
    find: ({ activity }, c) => {
      // Without any measure REC-006 speaks.
      if (!c.ask(hasMeasures, activity)) return [];
      if (c.ask(measuresOf, activity).includes("access_control")) return [];
      const [owner] = activity.organisationIds;
      if (activity.measureIds.length > 0 || owner === undefined) return [{}];
      // What all activities of an organisation lack is told once, where it is mended for all.
      return [{ record: { collection: "organisations", id: owner }, at: ["defaultMeasureIds"] }];
    },
  }),
  rule({
    id: "SEC-004",
    severity: "info",
    article: {
      en: "GDPR 32 (confidentiality of security details)",
      fr: "RGPD art. 32 (confidentialité des détails de sécurité)",
    },
    on: "securityMeasure",
    appliesTo: "all",
    fields: ["isPublic", "catalogueId"],
    message: {
      en: "Too much security detail is public.",
      fr: "Trop de détails de sécurité sont publics.",
    },
    fix: { en: "Hide this measure from the policy.", fr: "Masquer cette mesure." },
    find: ({ securityMeasure: { catalogueId, isPublic } }) =>
      isPublic === true &&
      builtInTerm(["security_measures"], catalogueId ?? "")?.["default_public"] === false,
  }),
  rule({
    id: "SEC-005",
    severity: "info",
    article: "GDPR 32(1)(d)",
    on: "organisation",
    appliesTo: "all",
    fields: ["lastSecurityTestAt"],
    message: { en: "No recent security test.", fr: "Aucun test de sécurité récent." },
    fix: { en: "Plan an audit or test.", fr: "Planifier un audit." },
    find: ({ organisation: { lastSecurityTestAt } }, c) =>
      lastSecurityTestAt === null || lastSecurityTestAt < monthsBefore(c.today, 24),
  }),
];
