import type { Safeguard } from "#register/registry.ts";
import { monthsBefore } from "../day.ts";
import {
  carries,
  decisionsFor,
  destinationsNamed,
  isFor,
  mechanismOf,
  thirdCountriesOf,
  thirdDestinations,
} from "../facts/transfers.ts";
import { listed } from "../facts/words.ts";
import type { AdequacyDecision } from "#register/reference/adequacy.ts";
import { type Rule, rule } from "../rule.ts";

const restsOnAdequacy = ({ mechanismId }: Safeguard) =>
  mechanismId === "adequacy_decision" || mechanismId === "adequacy_dpf";

/** Whether one of the decisions in force is the one a safeguard names, or it names none. */
const isAdequate = (
  decisions: readonly AdequacyDecision[],
  { adequacyDecisionId: named }: Safeguard,
) => decisions.some(({ id, termId }) => named === null || named === id || named === termId);

/** Whether each transfer outside the EEA is recorded and rests on something (GDPR Art. 44 to 49). */
export const transferRules: readonly Rule[] = [
  rule({
    id: "TRF-001",
    severity: "error",
    article: "GDPR 44, 13(1)(f), 30(1)(e)",
    on: "involvement",
    appliesTo: "all",
    fields: [
      "transfers",
      "processingLocations",
      "remoteAccessCountries",
      "roleId",
      "partyId",
      "parties:countryOfEstablishment",
      "parties:processingLocations",
      "parties:remoteAccessCountries",
    ],
    message: {
      en: "Recipient outside the EEA with no transfer record.",
      fr: "Destinataire hors EEE sans transfert consigné.",
    },
    fix: {
      en: "Create a transfer with destination and mechanism.",
      fr: "Créer un transfert (destination, mécanisme).",
    },
    find: ({ involvement }, c) => {
      const { transfers } = involvement;
      if (thirdCountriesOf(c, involvement).length === 0) return [];
      if (transfers.length === 0) return [{}];
      const unknown = transfers.findIndex(({ state }) => state === null || state === "unknown");
      return unknown === -1 ? [] : [{ at: ["transfers", unknown, "state"] }];
    },
  }),
  rule({
    id: "TRF-002",
    severity: "error",
    article: "GDPR 44-46, 49",
    on: "transfer",
    appliesTo: "all",
    fields: [
      "safeguards",
      "safeguards.mechanismId",
      "countries",
      "internationalOrganisation",
      "state",
    ],
    message: {
      en: "Transfer to {country} without a safeguard{lapsed}.",
      fr: "Transfert sans garantie{lapsed} : {country}.",
    },
    fix: {
      en: "Choose adequacy, SCC, BCR or a derogation.",
      fr: "Choisir adéquation, CCT, BCR ou dérogation.",
    },
    find: ({ involvement, transfer }, c) => {
      if (transfer.state !== "transfer") return [];
      const { countries, internationalOrganisation, safeguards } = transfer;
      const isNamed = countries.length > 0 || internationalOrganisation !== null;
      const destinations = isNamed
        ? thirdDestinations(c, transfer)
        : thirdCountriesOf(c, involvement).map((country) => ({ country }));
      const bare = destinations.filter(
        (where) => !safeguards.some((one) => carries(c.reference, one) && isFor(c, one, where)),
      );
      if (bare.length === 0) return [];
      const lapsed = safeguards.flatMap((one, index) => {
        const mechanism = mechanismOf(c, one);
        const isLapsed = mechanism?.isInForce === false && !carries(c.reference, one);
        return isLapsed && bare.some((where) => isFor(c, one, where)) ? [{ index, mechanism }] : [];
      });
      const names = listed(lapsed.map(({ mechanism }) => mechanism.label));
      const [first] = lapsed;
      return [
        {
          at: ["safeguards", ...(first === undefined ? [] : [first.index, "mechanismId"])],
          params: {
            country: destinationsNamed(bare),
            lapsed:
              first === undefined
                ? ""
                : {
                    en: ` in force (“${names.en}” is not)`,
                    fr: ` en vigueur (« ${names.fr} » ne l’est pas)`,
                  },
          },
        },
      ];
    },
  }),
  rule({
    id: "TRF-003",
    severity: "error",
    article: "GDPR 45",
    on: "transfer",
    appliesTo: "all",
    fields: [
      "safeguards",
      "safeguards.mechanismId",
      "safeguards.adequacyDecisionId",
      "countries",
      "internationalOrganisation",
    ],
    message: {
      en: "No adequacy decision in force for {country}.",
      fr: "Aucune décision d’adéquation en vigueur : {country}.",
    },
    fix: { en: "Use SCC or another safeguard.", fr: "Utiliser des CCT ou une autre garantie." },
    find: ({ transfer }, c) => {
      if (transfer.state !== "transfer") return [];
      return transfer.safeguards.flatMap((safeguard, index) => {
        if (!restsOnAdequacy(safeguard)) return [];
        const lapsed = thirdDestinations(c, transfer).filter(
          (where) => isFor(c, safeguard, where) && !isAdequate(decisionsFor(c, where), safeguard),
        );
        if (lapsed.length === 0) return [];
        const params = { country: destinationsNamed(lapsed) };
        return [{ at: ["safeguards", index, "mechanismId"], params }];
      });
    },
  }),
  rule({
    id: "TRF-004",
    severity: "error",
    article: "Decision (EU) 2023/1795",
    on: "transfer",
    appliesTo: "all",
    fields: ["safeguards", "safeguards.mechanismId", "countries"],
    message: {
      en: "The US is adequate only for organisations certified under the DPF.",
      fr: "Les États-Unis ne sont adéquats que pour les organismes certifiés DPF.",
    },
    fix: {
      en: "Select the DPF mechanism and enter certification.",
      fr: "Choisir le DPF et saisir la certification.",
    },
    find: ({ transfer }, c) =>
      transfer.state !== "transfer"
        ? []
        : transfer.safeguards.flatMap((safeguard, index) => {
            const { mechanismId } = safeguard;
            if (mechanismId !== "adequacy_decision") return [];
            const isAmerican =
              transfer.countries.includes("US") && isFor(c, safeguard, { country: "US" });
            const decisions = c.reference.adequacyOf("US").filter(({ id }) => id === "adq_us");
            return isAmerican && isAdequate(decisions, safeguard)
              ? [{ at: ["safeguards", index, "mechanismId"] }]
              : [];
          }),
  }),
  rule({
    id: "TRF-019",
    severity: "warning",
    article: { en: "GDPR 45; scope of the decision", fr: "RGPD art. 45 ; champ de la décision" },
    on: "transfer",
    appliesTo: "all",
    fields: ["safeguards", "safeguards.scopeConfirmed", "safeguards.mechanismId", "countries"],
    message: {
      en: "The adequacy decision has a limited scope.",
      fr: "La décision d’adéquation a une portée limitée.",
    },
    fix: { en: "Confirm the recipient is within scope.", fr: "Confirmer l’applicabilité." },
    find: ({ transfer }, c) =>
      transfer.state !== "transfer"
        ? []
        : transfer.safeguards.flatMap((safeguard, index) => {
            const { mechanismId, scopeConfirmed } = safeguard;
            if (mechanismId !== "adequacy_decision" || scopeConfirmed === true) return [];
            const isLimited = thirdDestinations(c, transfer).some(
              (where) =>
                isFor(c, safeguard, where) &&
                decisionsFor(c, where).some(
                  (one) => one.isLimited && one.id !== "adq_us" && isAdequate([one], safeguard),
                ),
            );
            return isLimited ? [{ at: ["safeguards", index, "scopeConfirmed"] }] : [];
          }),
  }),
  rule({
    id: "TRF-020",
    severity: "warning",
    article: "GDPR 44; EDPB 05/2021",
    on: "transfer",
    appliesTo: "all",
    fields: ["verified.reason", "verified.at", "state"],
    message: {
      en: "“No transfer” is declared although a location is outside the EEA, without a recent reason.",
      fr: "« Aucun transfert » est déclaré alors qu’une localisation est hors EEE, sans justification récente.",
    },
    fix: {
      en: "Record who verified it, when and why (e.g. no access from that country).",
      fr: "Consigner qui l’a vérifié, quand et pourquoi (ex. aucun accès depuis ce pays).",
    },
    find: ({ involvement, transfer }, c) => {
      if (transfer.state !== "none_verified") return [];
      if (thirdCountriesOf(c, involvement).length === 0) return [];
      const { reason = null, at = null } = transfer.verified ?? {};
      if (reason === null) return [{}];
      return at === null || at < monthsBefore(c.today, 12) ? [{ at: ["verified", "at"] }] : [];
    },
  }),
];
