import type { CheckContext } from "../context.ts";
import { daysAfter } from "../day.ts";
import {
  claimsNaming,
  engagersOf,
  partiesOfActivities,
  partiesOfLocations,
  partiesOfTrackers,
  rolesOfParty,
} from "../facts/parties.ts";
import { hasFormerName } from "../facts/former-names.ts";
import { dated } from "../facts/words.ts";
import { type Rule, rule } from "../rule.ts";

/** Days to object to a new sub-processor where the contract says nothing else, and before their end to remind. */
const usualNotice = 30;
const reminder = 7;

const hasRole = (c: CheckContext, partyId: string, ...roles: readonly string[]) =>
  c.ask(rolesOfParty, partyId).some(({ roleId }) => roles.includes(roleId ?? ""));

/** Parties, whatever they do (GDPR Art. 28, 30(1)(d), 44). */
export const partyRules: readonly Rule[] = [
  rule({
    id: "RCP-005",
    severity: "warning",
    article: "GDPR 28(2), 28(4); EDPB Opinion 22/2024",
    on: "party",
    appliesTo: "all",
    fields: ["subProcessorsKnown"],
    message: {
      en: "The sub-processor chain is unknown.",
      fr: "La chaîne de sous-traitance est inconnue.",
    },
    fix: {
      en: "Obtain and store the list with countries.",
      fr: "Obtenir et stocker la liste avec les pays.",
    },
    find: ({ party }, c) => party.subProcessorsKnown !== true && hasRole(c, party.id, "processor"),
  }),
  rule({
    id: "RCP-006",
    severity: "warning",
    article: "GDPR 28(2)",
    on: "party",
    appliesTo: "all",
    fields: ["subProcessorNotices.decision", "subProcessorNotices.receivedAt"],
    message: {
      en: "A sub-processor change notice is about to lapse unanswered.",
      fr: "Un avis de changement de sous-traitant ultérieur arrive à échéance sans réponse.",
    },
    fix: {
      en: "Accept or object before {deadline}; update register.",
      fr: "Accepter ou s’opposer avant le {deadline} ; mettre à jour le registre.",
    },
    find: ({ party }, c) =>
      party.subProcessorNotices.flatMap(({ decision, noticePeriodDays, receivedAt }, index) => {
        if (decision !== null || receivedAt === null) return [];
        const deadline = daysAfter(receivedAt, noticePeriodDays ?? usualNotice);
        if (c.today <= daysAfter(deadline, -reminder)) return [];
        const at = ["subProcessorNotices", index, "decision"];
        return [{ at, params: { deadline: dated(deadline) } }];
      }),
  }),
  rule({
    id: "RCP-007",
    severity: "warning",
    article: "GDPR 28(1)",
    on: "party",
    appliesTo: "all",
    fields: ["dueDiligence.doneAt"],
    message: {
      en: "Sufficient guarantees were not assessed.",
      fr: "Garanties suffisantes non évaluées.",
    },
    fix: { en: "Record a security/privacy assessment.", fr: "Consigner une évaluation." },
    find: ({ party }, c) =>
      (party.dueDiligence?.doneAt ?? null) === null && hasRole(c, party.id, "processor"),
  }),
  rule({
    id: "RCP-008",
    severity: "error",
    article: "GDPR 13(1)(f), 30(1)(d)-(e)",
    on: "party",
    appliesTo: "all",
    fields: ["countryOfEstablishment"],
    message: {
      en: "Country of this organisation missing: a transfer cannot be ruled out.",
      fr: "Pays de cet organisme absent : un transfert ne peut être exclu.",
    },
    fix: {
      en: "Enter the contracting entity’s country.",
      fr: "Saisir le pays de l’entité contractante.",
    },
    find: ({ party }, c) =>
      party.countryOfEstablishment === null &&
      hasRole(c, party.id, "processor", "sub_processor", "joint_controller"),
  }),
  rule({
    id: "RCP-013",
    severity: "warning",
    article: "GDPR 30(1)(d)",
    on: "party",
    appliesTo: "all",
    fields: ["active"],
    message: {
      en: "Recipient attached to no processing.",
      fr: "Destinataire rattaché à aucun traitement.",
    },
    fix: { en: "Link or delete.", fr: "Relier ou supprimer." },
    find: ({ party: { active, id } }, c) =>
      active !== false &&
      [
        rolesOfParty,
        partiesOfActivities,
        partiesOfLocations,
        partiesOfTrackers,
        engagersOf,
        claimsNaming,
      ].every((uses) => c.ask<string, readonly unknown[]>(uses, id).length === 0),
  }),
  rule({
    id: "RCP-014",
    severity: "info",
    article: "GDPR 5(1)(d), 13(1)(e)",
    on: "party",
    appliesTo: "all",
    fields: ["legalName", "aliases", "presetId"],
    message: { en: "The recipient has changed name.", fr: "Le destinataire a changé de nom." },
    fix: { en: "Update to the current legal name.", fr: "Mettre à jour la dénomination." },
    find: ({ party }) => hasFormerName(party),
  }),
  rule({
    id: "RCP-019",
    severity: "warning",
    article: "GDPR 30(1)(e), 44",
    on: "party",
    appliesTo: "controller",
    fields: ["countryOfEstablishment"],
    message: { en: "Country of this recipient missing.", fr: "Pays de ce destinataire absent." },
    fix: {
      en: "Enter the country of the entity that receives the data.",
      fr: "Saisir le pays de l’entité qui reçoit les données.",
    },
    silencedBy: ["RCP-008"],
    find: ({ party }, c) =>
      party.countryOfEstablishment === null &&
      party.kind !== "category" &&
      c
        .ask(rolesOfParty, party.id)
        .some(
          ({ isController, isNamed, roleId }) =>
            isController &&
            isNamed &&
            ["independent_controller", "third_party", "group_company"].includes(roleId ?? ""),
        ),
  }),
];
