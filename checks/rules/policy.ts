import type { Activity, Policy } from "#register/registry.ts";
import { locales, textIn } from "#register/locale.ts";
import type { CheckContext } from "../context.ts";
import { strangersTo } from "../facts/named-parties.ts";
import { organisationIdsOf, passagesMatching } from "../facts/policy.ts";
import { shownIn } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

/** Shorter values stand in other sentences by chance. */
const shortestSecret = 6;

/** Internal words of what a policy shows: names of staff, references of contracts, details of measures. */
function secretsOf(c: CheckContext, policy: Policy): readonly string[] {
  const shown = c.ask(shownIn, policy);
  const values = [
    ...shown.flatMap((activity) => internalOf(activity)),
    ...shown.flatMap(({ involvements }) =>
      involvements.flatMap(({ partyId }) => {
        const party = c.find("parties", partyId);
        const references = party?.contracts.map(({ reference }) => reference) ?? [];
        return [...references, party?.internalContact ?? null];
      }),
    ),
    ...c.all("security-measures").map(({ detail }) => detail),
  ];
  return [...new Set(values)].filter(
    (value): value is string => value !== null && value.length >= shortestSecret,
  );
}

function internalOf(activity: Activity): readonly (string | null)[] {
  const { contractRef, dpia, involvements, notes, ownerEmail, ownerName } = activity;
  const transfers = involvements.flatMap((one) => one.transfers);
  return [
    ownerName,
    ownerEmail,
    notes,
    contractRef,
    dpia?.reference ?? null,
    ...involvements.map(({ arrangement }) => arrangement?.reference ?? null),
    ...transfers.map(({ tia }) => tia?.reference ?? null),
  ];
}

/** The document itself: what it lacks, what it leaks, and how it is announced (GDPR Art. 12 to 14). */
export const policyRules: readonly Rule[] = [
  rule({
    id: "POL-002",
    severity: "error",
    article: "GDPR 5(1)(a), 13(3), 24(1)",
    on: "policy",
    appliesTo: "all",
    fields: ["activityIds", "organisationIds"],
    message: {
      en: "The register changed after the last publication: the policy is stale.",
      fr: "Le registre a changé depuis la dernière publication : la politique est périmée.",
    },
    fix: { en: "Review the diff and publish a new version.", fr: "Relire les écarts et publier." },
    gate: false,
    find: ({ policy }, c) => c.publication(policy.id)?.isStale === true,
  }),
  rule({
    id: "POL-004",
    severity: "warning",
    article: "WP260 §§29-31; GDPR 13(3)",
    on: "policy",
    appliesTo: "all",
    fields: ["notificationPlan"],
    message: {
      en: "Material change without telling the persons.",
      fr: "Changement substantiel sans information des personnes.",
    },
    fix: { en: "Plan an email or banner before effect.", fr: "Prévoir un message avant effet." },
    find: ({ policy }, c) =>
      Object.keys(policy.notificationPlan).length === 0 &&
      c.publication(policy.id)?.hasMaterialChange === true,
  }),
  rule({
    id: "POL-006",
    severity: "error",
    article: "GDPR 13-14",
    on: "policy",
    appliesTo: "all",
    fields: ["activityIds", "organisationIds", "activities:state", "activities:visibility"],
    message: {
      en: "Mandatory item “{item}” is missing.",
      fr: "Mention obligatoire « {item} » absente.",
    },
    fix: { en: "Fill the source fields.", fr: "Remplir les champs." },
    silencedBy: ["ORG-001", "ORG-002"],
    find: ({ policy }, c) => {
      const missing = (en: string, fr: string, field: string) => [
        { at: [field], params: { item: { en, fr } } },
      ];
      if (c.ask(organisationIdsOf, policy).length === 0) {
        return missing("controller", "responsable du traitement", "organisationIds");
      }
      if (c.ask(shownIn, policy).length > 0) return [];
      return missing("purposes", "finalités", "activityIds");
    },
  }),
  rule({
    id: "POL-009",
    severity: "info",
    article: "WP260 §§35-37",
    on: "policy",
    appliesTo: "all",
    fields: ["outline"],
    message: { en: "No layered summary.", fr: "Aucun résumé de premier niveau." },
    fix: { en: "Enable the summary table.", fr: "Activer le résumé." },
    find: ({ policy }) => policy.outline !== "layered",
  }),
  rule({
    id: "POL-010",
    severity: "error",
    article: "GDPR 5(1)(c), 5(1)(f), 25(2)",
    on: "policy",
    appliesTo: "all",
    fields: [
      "passages",
      "passages.text",
      "activities:ownerName",
      "parties:contracts.reference",
      "security-measures:detail",
    ],
    message: {
      en: "Internal information leaks into the policy.",
      fr: "Des informations internes fuitent dans la politique.",
    },
    fix: { en: "Mark the field internal.", fr: "Marquer le champ interne." },
    find: ({ policy }, c) => {
      if (policy.passages.length === 0) return [];
      const secrets = secretsOf(c, policy);
      return policy.passages.flatMap(({ text }, index) => {
        const languages = locales.filter((locale) => {
          const words = textIn(text, locale) ?? "";
          return secrets.some((secret) => words.includes(secret));
        });
        return languages.length === 0 ? [] : [{ at: ["passages", index, "text"], languages }];
      });
    },
  }),
  rule({
    id: "XRC-006",
    severity: "warning",
    article: "GDPR 13(1)(e), 30(1)(d)",
    on: "policy",
    appliesTo: "all",
    fields: ["passages", "passages.text", "parties:legalName", "activities:involvements.partyId"],
    message: {
      en: "Policy and register list different recipients.",
      fr: "Politique et registre divergent sur les destinataires.",
    },
    fix: { en: "Synchronise.", fr: "Synchroniser." },
    find: ({ policy }, c) => {
      const source = policy.passages.length === 0 ? null : c.ask(strangersTo, policy);
      return source === null ? [] : passagesMatching(policy, new RegExp(source, "iu"));
    },
  }),
];
