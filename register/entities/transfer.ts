import {
  boolean,
  choice,
  choices,
  countries,
  date,
  group,
  localised,
  parts,
  refs,
  rows,
  term,
  text,
} from "../field.ts";
import { laws } from "./law.ts";
import { tia } from "./transfer-assessment.ts";

const internal = { visibility: "internal" } as const;

const safeguards = rows({
  label: { en: "Safeguards", fr: "Garanties" },
  article: "GDPR Art. 44 to 49",
  fields: {
    mechanismId: term({
      label: { en: "Mechanism", fr: "Mécanisme" },
      required: true,
      from: "transfer_mechanisms",
    }),
    countries: countries({
      label: { en: "For these countries (empty: all)", fr: "Pour ces pays (vide : tous)" },
    }),
    adequacyDecisionId: term({
      label: { en: "Adequacy decision", fr: "Décision d’adéquation" },
      from: "adequacy_decisions",
      article: "GDPR Art. 45",
    }),
    scopeConfirmed: boolean({
      label: { en: "Within its scope", fr: "Dans son champ" },
      ...internal,
    }),
    dpf: group({
      label: { en: "Data Privacy Framework", fr: "Cadre de protection des données" },
      fields: {
        certifiedEntity: text({ label: { en: "Certified entity", fr: "Entité certifiée" } }),
        status: choice({
          label: { en: "Status", fr: "Statut" },
          ...internal,
          options: [
            { id: "active", en: "Active", fr: "Active" },
            { id: "inactive", en: "Inactive", fr: "Inactive" },
            { id: "withdrawn", en: "Withdrawn", fr: "Retirée" },
          ],
        }),
        coverage: choices({
          label: { en: "Covers", fr: "Couvre" },
          ...internal,
          options: [
            { id: "hr", en: "HR data", fr: "Données RH" },
            { id: "non_hr", en: "Other data", fr: "Autres données" },
          ],
        }),
        certifiedAt: date({ label: { en: "Certified on", fr: "Certifiée le" }, ...internal }),
        nextCertificationDue: date({
          label: { en: "Next certification due", fr: "Prochaine certification" },
          ...internal,
        }),
        verifiedAt: date({ label: { en: "Verified on", fr: "Vérifiée le" }, ...internal }),
        url: text({ label: { en: "Listing", fr: "Fiche" }, ...internal, format: "url" }),
      },
    }),
    scc: group({
      label: { en: "Standard contractual clauses", fr: "Clauses contractuelles types" },
      fields: {
        version: text({ label: { en: "Version", fr: "Version" }, ...internal, max: 50 }),
        modules: choices({
          label: { en: "Modules", fr: "Modules" },
          ...internal,
          options: [
            { id: "m1", en: "Module 1", fr: "Module 1" },
            { id: "m2", en: "Module 2", fr: "Module 2" },
            { id: "m3", en: "Module 3", fr: "Module 3" },
            { id: "m4", en: "Module 4", fr: "Module 4" },
          ],
        }),
        signedAt: date({ label: { en: "Signed on", fr: "Signées le" }, ...internal }),
        reference: text({ label: { en: "Reference", fr: "Référence" }, ...internal }),
        isFallback: boolean({
          label: {
            en: "Only if the first mechanism fails",
            fr: "Seulement si le premier mécanisme cesse de valoir",
          },
        }),
      },
    }),
    bcr: group({
      label: { en: "Binding corporate rules", fr: "Règles d’entreprise contraignantes" },
      fields: {
        type: choice({
          label: { en: "For", fr: "Pour" },
          ...internal,
          options: [
            { id: "controller", en: "Controllers", fr: "Responsables" },
            { id: "processor", en: "Processors", fr: "Sous-traitants" },
          ],
        }),
        approvalAuthority: text({ label: { en: "Approved by", fr: "Approuvées par" } }),
        approvalDate: date({ label: { en: "Approved on", fr: "Approuvées le" }, ...internal }),
      },
    }),
    derogation: group({
      label: { en: "Derogation", fr: "Dérogation" },
      article: "GDPR Art. 49",
      fields: {
        justification: localised({ label: { en: "Justification", fr: "Justification" } }),
        withdrawalMeans: localised({
          label: { en: "How to withdraw the consent", fr: "Comment retirer le consentement" },
          article: "GDPR Art. 7(3), 49(1)(a)",
        }),
        occasional: boolean({ label: { en: "Occasional", fr: "Occasionnel" }, ...internal }),
        assessmentRef: text({ label: { en: "Assessment", fr: "Évaluation" }, ...internal }),
        authorityInformedAt: date({
          label: { en: "Authority informed on", fr: "Autorité informée le" },
          ...internal,
        }),
        subjectsInformedAt: date({
          label: { en: "Persons informed on", fr: "Personnes informées le" },
          ...internal,
        }),
      },
    }),
    tia,
    documentRef: text({ label: { en: "Document", fr: "Document" }, ...internal }),
    authorisationRef: text({ label: { en: "Authorisation", fr: "Autorisation" }, ...internal }),
    laws: laws({ label: { en: "Laws", fr: "Textes" } }),
  },
});

/** Transfers of an involvement to third countries with their safeguards; a verified "none" differs from an unknown (GDPR Art. 30(1)(e)). */
export const transfers = parts({
  part: "transfer",
  label: { en: "Transfers outside the EEA", fr: "Transferts hors de l’EEE" },
  article: "GDPR Art. 30(1)(e), 44",
  fields: {
    state: choice({
      label: { en: "Transfer", fr: "Transfert" },
      required: true,
      options: [
        { id: "transfer", en: "There is a transfer", fr: "Il y a un transfert" },
        { id: "none_verified", en: "None (verified)", fr: "Aucun (vérifié)" },
        { id: "unknown", en: "Not known", fr: "Non renseigné" },
      ],
    }),
    verified: group({
      label: { en: "Verification", fr: "Vérification" },
      ...internal,
      fields: {
        by: text({ label: { en: "Verified by", fr: "Vérifié par" }, ...internal }),
        at: date({ label: { en: "Verified on", fr: "Vérifié le" }, ...internal }),
        reason: text({ label: { en: "Reason", fr: "Motif" }, ...internal, multiline: true }),
      },
    }),
    countries: countries({ label: { en: "Countries", fr: "Pays" } }),
    internationalOrganisation: text({
      label: { en: "International organisation", fr: "Organisation internationale" },
    }),
    byCustomerRegion: localised({
      label: {
        en: "Only for customers of this region",
        fr: "Seulement pour les clients de cette région",
      },
      max: 300,
    }),
    exporterRole: choice({
      label: { en: "Exporter is", fr: "L’exportateur est" },
      ...internal,
      options: [
        { id: "controller", en: "Controller", fr: "Responsable" },
        { id: "processor", en: "Processor", fr: "Sous-traitant" },
      ],
    }),
    importerRole: choice({
      label: { en: "Importer is", fr: "L’importateur est" },
      ...internal,
      options: [
        { id: "controller", en: "Controller", fr: "Responsable" },
        { id: "processor", en: "Processor", fr: "Sous-traitant" },
      ],
    }),
    systematic: boolean({ label: { en: "Systematic", fr: "Systématique" }, ...internal }),
    safeguards,
    supplementaryMeasureIds: refs({
      label: { en: "Supplementary measures", fr: "Mesures supplémentaires" },
      to: "securityMeasure",
    }),
    tia,
    copyMeans: localised({
      label: {
        en: "How to obtain a copy of the safeguards",
        fr: "Comment obtenir une copie des garanties",
      },
      article: "GDPR Art. 13(1)(f)",
    }),
  },
});
