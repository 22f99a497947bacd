import { boolean, choice, date, group, parts, text } from "../field.ts";

const clause = (en: string, fr: string) =>
  boolean({ label: { en, fr }, visibility: "internal", article: "GDPR Art. 28(3)" });

/** Contracts with a party; an involvement names the one it rests on (GDPR Art. 28(3), 26). */
export const contracts = parts({
  part: "contract",
  label: { en: "Contracts", fr: "Contrats" },
  article: "GDPR Art. 28(3), 26, 46",
  visibility: "internal",
  fields: {
    reference: text({ label: { en: "Reference", fr: "Référence" }, visibility: "internal" }),
    type: choice({
      label: { en: "Type", fr: "Nature" },
      visibility: "internal",
      required: true,
      options: [
        {
          id: "art28",
          en: "Processing contract (Art. 28)",
          fr: "Contrat de sous-traitance (art. 28)",
        },
        {
          id: "art26",
          en: "Joint-controller arrangement (Art. 26)",
          fr: "Accord entre responsables conjoints (art. 26)",
        },
        {
          id: "scc_2021_915",
          en: "Clauses of Decision (EU) 2021/915",
          fr: "Clauses de la décision (UE) 2021/915",
        },
        { id: "other", en: "Other", fr: "Autre" },
      ],
    }),
    signedAt: date({ label: { en: "Signed on", fr: "Signé le" }, visibility: "internal" }),
    expiresAt: date({ label: { en: "Expires on", fr: "Expire le" }, visibility: "internal" }),
    clauses: group({
      label: { en: "Clauses of Art. 28(3)", fr: "Clauses de l’art. 28, 3" },
      visibility: "internal",
      fields: {
        instructions: clause("(a) documented instructions", "a) instructions documentées"),
        confidentiality: clause("(b) confidentiality", "b) confidentialité"),
        security: clause("(c) security", "c) sécurité"),
        subProcessors: clause("(d) sub-processors", "d) sous-traitants ultérieurs"),
        rightsAssistance: clause("(e) help with rights", "e) aide pour les droits"),
        complianceAssistance: clause(
          "(f) help with Art. 32 to 36",
          "f) aide pour les art. 32 à 36",
        ),
        deletionOrReturn: clause("(g) deletion or return", "g) suppression ou restitution"),
        audits: clause("(h) information and audits", "h) informations et audits"),
      },
    }),
  },
});
