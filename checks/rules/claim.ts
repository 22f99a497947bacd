import type { Claim } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { CheckContext } from "../context.ts";
import { monthsBefore } from "../day.ts";
import { activitiesUnder, isPromisedFor, recipientsUnder, whereabouts } from "../facts/claims.ts";
import { flaggedUses } from "../facts/data.ts";
import { countriesNamed, listed, named } from "../facts/words.ts";
import { trackersUnder } from "../facts/policy.ts";
import { type Rule, rule } from "../rule.ts";

/** The places where data under a statement are kept. */
function storesUnder(c: CheckContext, claim: Claim) {
  const ids = c
    .ask(activitiesUnder, claim.organisationId)
    .flatMap(({ storage }) => storage.map(({ storageLocationId }) => storageLocationId));
  return [...new Set(ids)]
    .flatMap((id) => c.find("storage-locations", id) ?? [])
    .filter(({ partyId }) => isPromisedFor(claim, partyId));
}

/** Whether what a statement promises cannot be told from the register. */
function isUncertain(c: CheckContext, claim: Claim): boolean {
  const recipients = recipientsUnder(c, claim);
  switch (claim.type) {
    case "storage_exclusive":
      return recipients.some(
        ({ involvement }) =>
          ["processor", "sub_processor", "joint_controller"].includes(involvement.roleId ?? "") &&
          isPromisedFor(claim, involvement.partyId) &&
          whereabouts(c, involvement).length === 0,
      );
    case "no_transfer_outside_eea":
      return recipients.some(({ involvement: { transfers } }) =>
        transfers.some(({ state }) => state === null || state === "unknown"),
      );
    case "no_sale":
      return recipients.some(
        ({ activity, involvement: { consideration } }) =>
          (consideration === null || consideration === "unanswered") &&
          activity.purposes.some(({ catalogueId }) => catalogueId === "partner_sharing"),
      );
    case "essential_cookies_only":
      return c.ask(trackersUnder, claim.organisationId).some(({ exempt }) => exempt === false);
    case "no_trackers":
      return c.ask(trackersUnder, claim.organisationId).length > 0;
    default:
      return false;
  }
}

/** What is promised to the public, held against the facts (GDPR Art. 5(1)(a)). */
export const claimRules: readonly Rule[] = [
  rule({
    id: "XRC-001",
    severity: "error",
    article: "GDPR 5(1)(a), 13(1)(f)",
    on: "claim",
    appliesTo: "all",
    fields: [
      "countries",
      "covers",
      "hostIds",
      "scope",
      "storage-locations:country",
      "parties:processingLocations",
    ],
    message: {
      en: "The claim of exclusive storage ({countries}) is contradicted by: {recipients}.",
      fr: "L’affirmation de stockage exclusif ({countries}) est contredite : {recipients}.",
    },
    fix: {
      en: "Restrict the claim (e.g. “main databases”) or change provider.",
      fr: "Restreindre l’affirmation ou changer de prestataire.",
    },
    find: ({ claim }, c) => {
      if (claim.type !== "storage_exclusive" || claim.countries.length === 0) return [];
      const outside = (country: string) => !claim.countries.includes(country);
      const hosts = storesUnder(c, claim).filter(
        ({ country }) => country !== null && outside(country),
      );
      const recipients = recipientsUnder(c, claim).filter(
        ({ involvement }) =>
          isPromisedFor(claim, involvement.partyId) && whereabouts(c, involvement).some(outside),
      );
      const names = [
        ...hosts.map(({ name }) => name ?? ""),
        ...recipients.map(({ involvement: { department, partyId } }) => {
          const party = c.find("parties", partyId);
          return party?.publicName ?? party?.legalName ?? named(department);
        }),
      ];
      if (names.length === 0) return [];
      const params = { countries: countriesNamed(claim.countries), recipients: listed(names) };
      return [{ params }];
    },
  }),
  rule({
    id: "XRC-002",
    severity: "error",
    article: "GDPR 5(1)(a), 13(1)(f)",
    on: "claim",
    appliesTo: "all",
    fields: ["type", "organisationId", "activities:involvements.transfers.state"],
    message: {
      en: "The claim “no transfer outside the EEA” is contradicted.",
      fr: "L’affirmation « aucun transfert hors de l’EEE » est contredite.",
    },
    fix: {
      en: "Withdraw the claim, or end the transfer.",
      fr: "Retirer l’affirmation ou mettre fin au transfert.",
    },
    find: ({ claim }, c) =>
      claim.type === "no_transfer_outside_eea" &&
      recipientsUnder(c, claim).some(({ involvement: { transfers } }) =>
        transfers.some(({ state }) => state === "transfer"),
      ),
  }),
  rule({
    id: "XRC-003",
    severity: "error",
    article: "GDPR 5(1)(a)",
    on: "claim",
    appliesTo: "all",
    fields: ["type", "organisationId", "activities:involvements.consideration"],
    message: {
      en: "The claim “we do not sell data” is contradicted: data are passed on for consideration.",
      fr: "L’affirmation « pas de vente » est contredite : des données sont transmises contre rémunération.",
    },
    fix: { en: "Remove or rephrase.", fr: "Retirer ou reformuler." },
    find: ({ claim }, c) =>
      claim.type === "no_sale" &&
      recipientsUnder(c, claim).some(({ involvement }) => involvement.consideration === "yes"),
  }),
  rule({
    id: "XRC-004",
    severity: "error",
    article: "GDPR 5(1)(a), 9",
    on: "claim",
    appliesTo: "all",
    fields: ["type", "organisationId", "activities:dataUses.incidental"],
    message: {
      en: "Claim “no sensitive data” is contradicted.",
      fr: "L’affirmation « aucune donnée sensible » est contredite.",
    },
    fix: { en: "Withdraw the claim.", fr: "Retirer l’affirmation." },
    find: ({ claim }, c) =>
      claim.type === "no_special_categories" &&
      c
        .ask(activitiesUnder, claim.organisationId)
        .some((activity) =>
          flaggedUses(c, activity, "special_category").some(
            ({ incidental }) => incidental !== true,
          ),
        ),
  }),
  rule({
    id: "XRC-005",
    severity: "error",
    article: "GDPR 5(1)(a), 22",
    on: "claim",
    appliesTo: "all",
    fields: ["type", "organisationId", "activities:automatedDecisions"],
    message: {
      en: "Claim “no automated decision” is contradicted.",
      fr: "L’affirmation « aucune décision automatisée » est contredite.",
    },
    fix: { en: "Withdraw the claim.", fr: "Retirer l’affirmation." },
    find: ({ claim }, c) =>
      claim.type === "no_automated_decision" &&
      c
        .ask(activitiesUnder, claim.organisationId)
        .some(({ automatedDecisions }) => automatedDecisions.length > 0),
  }),
  rule({
    id: "XRC-014",
    severity: "warning",
    article: "GDPR 5(1)(a), 5(2)",
    on: "claim",
    appliesTo: "all",
    fields: ["verifiedAt", "type", "organisationId", "hostIds"],
    message: {
      en: "The public claim “{claim}” cannot be confirmed from the register.",
      fr: "L’affirmation publique « {claim} » ne peut être confirmée par le registre.",
    },
    fix: {
      en: "Fill in what is unknown, or withdraw the claim.",
      fr: "Compléter ce qui est inconnu, ou retirer l’affirmation.",
    },
    silencedBy: ["XRC-001", "XRC-002", "XRC-003", "XRC-004", "XRC-005"],
    find: ({ claim }, c) => {
      const isOld = claim.verifiedAt === null || claim.verifiedAt < monthsBefore(c.today, 12);
      if (!isOld && !isUncertain(c, claim)) return [];
      const term = builtInTerm(["claim_types"], claim.type ?? "");
      const title = { en: term?.en ?? "", fr: term?.fr ?? "" };
      return [{ params: { claim: title } }];
    },
  }),
];
