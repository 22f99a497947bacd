import { contractOf } from "../facts/contracts.ts";
import { type Rule, rule } from "../rule.ts";

/** Contracts with processors (GDPR Art. 28(3)). */
export const processingContractRules: readonly Rule[] = [
  rule({
    id: "RCP-002",
    severity: "error",
    article: "GDPR 28(3), 28(9)",
    on: "involvement",
    appliesTo: "all",
    fields: ["contractId", "roleId"],
    message: {
      en: "Processor without an Art. 28 contract.",
      fr: "Sous-traitant sans contrat (art. 28).",
    },
    fix: {
      en: "Sign a data-processing contract (or other legal act); record its date and link.",
      fr: "Conclure le contrat de sous-traitance (ou autre acte juridique) ; consigner sa date et son lien.",
    },
    find: ({ activity: { ourRole }, involvement: { contractId, roleId } }) =>
      contractId === null &&
      roleId ===
        (ourRole === "processor" || ourRole === "sub_processor" ? "sub_processor" : "processor"),
  }),
  rule({
    id: "RCP-003",
    severity: "warning",
    article: "GDPR 28(3)(a)-(h)",
    on: "involvement",
    appliesTo: "all",
    fields: ["contractId", "parties:contracts.clauses"],
    message: {
      en: "The contract does not cover all Art. 28(3) clauses.",
      fr: "Le contrat ne couvre pas toutes les clauses de l’art. 28(3).",
    },
    fix: {
      en: "Tick the 8 clauses or amend (SCC 2021/915).",
      fr: "Cocher les 8 clauses ou amender (CCT 2021/915).",
    },
    find: ({ involvement }, c) => {
      const { roleId } = involvement;
      if (roleId !== "processor" && roleId !== "sub_processor") return [];
      const found = contractOf(c, involvement);
      // The Commission's own clauses between controllers and processors have all eight.
      if (found === undefined || found.contract.type === "scc_2021_915") return [];
      const { clauses } = found.contract;
      if (clauses !== null && Object.values(clauses).every((isIn) => isIn === true)) return [];
      return [{ record: found.record, at: [...found.path, "clauses"] }];
    },
  }),
  rule({
    id: "RCP-004",
    severity: "warning",
    article: "GDPR 28(3)",
    on: "involvement",
    appliesTo: "all",
    fields: ["contractId", "parties:contracts.expiresAt"],
    message: { en: "The contract has expired.", fr: "Le contrat a expiré." },
    fix: { en: "Renew or stop using the recipient.", fr: "Renouveler ou cesser le recours." },
    find: ({ involvement }, c) => {
      const found = contractOf(c, involvement);
      const expiresAt = found?.contract.expiresAt ?? null;
      if (found === undefined || expiresAt === null || expiresAt >= c.today) return [];
      if (!found.isPartyInUse) return [];
      return [{ record: found.record, at: [...found.path, "expiresAt"] }];
    },
  }),
];
