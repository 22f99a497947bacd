import { asksForTrackers } from "../facts/owners.ts";
import { rolesOfParty } from "../facts/parties.ts";
import { statesNoTrackers, trackersOf } from "../facts/policy.ts";
import { languagesMatching } from "../patterns/match.ts";
import words from "../patterns/trackers.json" with { type: "json" };
import { type Rule, rule } from "../rule.ts";

/** Trackers and the consent they need (Directive 2002/58/EC Art. 5(3); loi 78-17 art. 82). */
export const cookieRules: readonly Rule[] = [
  rule({
    id: "CKI-001",
    severity: "error",
    article: {
      en: "Loi 78-17 art. 82; Directive 2002/58/EC Art. 5(3)",
      fr: "Loi 78-17 art. 82 ; directive 2002/58/CE art. 5(3)",
    },
    on: "tracker",
    appliesTo: "all",
    fields: ["consentMechanism", "exempt"],
    message: {
      en: "Non-essential tracker without consent.",
      fr: "Traceur non exempté sans consentement.",
    },
    fix: {
      en: "Block it until consent is given.",
      fr: "Le bloquer tant que le consentement n’est pas donné.",
    },
    find: ({ tracker }) => tracker.exempt === false && tracker.consentMechanism === null,
  }),
  rule({
    id: "CKI-002",
    severity: "error",
    article: "Loi 78-17 art. 82; GDPR 4(11), 7(3); CNIL délib. 2020-091",
    on: "organisation",
    appliesTo: "all",
    fields: ["consentBanner.refuseAsEasy", "trackers:exempt"],
    message: {
      en: "Refusing is harder than accepting.",
      fr: "Refuser est plus difficile qu’accepter.",
    },
    fix: {
      en: "Add “refuse all” at first level.",
      fr: "Ajouter « tout refuser » au premier niveau.",
    },
    find: ({ organisation: { consentBanner, id } }, c) =>
      consentBanner?.refuseAsEasy === false && c.ask(asksForTrackers, id),
  }),
  rule({
    id: "CKI-003",
    severity: "warning",
    article: { en: "CNIL guidelines", fr: "Lignes directrices de la CNIL" },
    on: "tracker",
    appliesTo: "all",
    fields: ["lifetimeMonths", "exempt", "purposeKind"],
    message: { en: "Lifetime above 13 months.", fr: "Durée de vie supérieure à 13 mois." },
    fix: { en: "Reduce.", fr: "Réduire." },
    question: {
      en: "How many months does this tracker last?",
      fr: "Combien de mois ce traceur dure-t-il ?",
    },
    find: ({ tracker: { exempt, lifetimeMonths, purposeKind } }) =>
      exempt === true && purposeKind === "audience" && (lifetimeMonths ?? 0) > 13,
  }),
  rule({
    id: "CKI-004",
    severity: "warning",
    article: "GDPR 12(1); loi 78-17 art. 82",
    on: "policy",
    appliesTo: "all",
    fields: ["passages", "passages.text", "trackers:name", "claims:type"],
    message: {
      en: "Cookies are mentioned but none is recorded.",
      fr: "Des cookies sont évoqués mais aucun n’est recensé.",
    },
    fix: {
      en: "Record the trackers (the section then appears by itself) or state that there are none.",
      fr: "Recenser les traceurs (la section apparaît alors d’elle-même) ou indiquer qu’il n’y en a pas.",
    },
    find: ({ policy }, c) => {
      if (c.ask(trackersOf, policy).length > 0 || c.ask(statesNoTrackers, policy)) return [];
      return policy.passages
        .flatMap(({ text }, index) =>
          languagesMatching(words, text).length > 0 ? [{ at: ["passages", index, "text"] }] : [],
        )
        .slice(0, 1);
    },
  }),
  rule({
    id: "CKI-005",
    severity: "warning",
    article: "GDPR 13(1)(e)",
    on: "tracker",
    appliesTo: "all",
    fields: ["partyId"],
    message: {
      en: "The tracker’s provider is not a recipient.",
      fr: "Le fournisseur du traceur n’est pas destinataire.",
    },
    fix: { en: "Add the recipient.", fr: "Ajouter le destinataire." },
    find: ({ tracker: { partyId } }, c) =>
      partyId !== null && c.ask(rolesOfParty, partyId).length === 0,
  }),
];
