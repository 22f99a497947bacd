import type { Locale } from "#register/locale.ts";
import type { Severity } from "#register/printed-finding.ts";

/** Every word the reports bring themselves; labels and vocabularies come from the register. */
export type Texts = {
  readonly register: string;
  readonly extract: string;
  readonly extent: string;
  readonly withoutInternal: string;
  readonly law: string;
  readonly contents: string;
  readonly asOf: (instant: string) => string;
  readonly generated: (instant: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly organisations: string;
  readonly shows: string;
  readonly generatedAt: string;
  readonly records: string;
  readonly language: string;
  readonly languageName: string;
  readonly checkpoint: string;
  readonly checkpointValue: (size: string, hash: string) => string;
  readonly checkpointShort: (size: string, hash: string) => string;
  readonly attached: string;
  readonly attachedValue: string;
  readonly asController: string;
  readonly asProcessor: string;
  readonly details: string;
  readonly record: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly version: (version: number, instant: string, by: string) => string;
  readonly archived: (instant: string) => string;
  readonly unresolved: (id: string) => string;
  readonly empty: string;
  readonly policyVersion: (version: number, date: string) => string;
  readonly policyHash: (hash: string) => string;
  readonly draft: string;
  readonly effective: string;
  readonly published: string;
  readonly identifier: string;
  readonly archivedAt: string;
  readonly belongsTo: string;
  readonly position: string;
  readonly changedAt: string;
  readonly table: string;
  readonly field: string;
  readonly textDates: string;
  readonly textChangedAt: string;
  readonly continued: string;
  readonly findings: string;
  readonly history: string;
  readonly withFindings: string;
  readonly withHistory: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly onDraft: string;
  /** Dates in words; null where nobody said. */
  readonly waived: (by: string, since: string | null, until: string | null) => string;
};

export const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    register: "Register of processing activities",
    extract: "Extract of the register of processing activities",
    extent: "Extent",
    withoutInternal: "Without what is internal to the organisation",
    law: "Kept under Article 30 of Regulation (EU) 2016/679 (GDPR)",
    contents: "Contents",
    asOf: (instant) => `As of ${instant}`,
    generated: (instant) => `Printed on ${instant}`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    organisations: "Organisations",
    shows: "Shows the register as of",
    generatedAt: "Printed on",
    records: "Records",
    language: "Language",
    languageName: "English",
    checkpoint: "Checkpoint of the audit trail",
    checkpointValue: (size, hash) => `${size} entries, ${hash}`,
    checkpointShort: (size, hash) => `checkpoint ${size}, ${hash}`,
    attached: "Attached to this file",
    attachedValue: "register.json, the same records in machine-readable form",
    asController: "Activities as controller (Art. 30(1))",
    asProcessor: "Activities as processor (Art. 30(2))",
    details: "Details",
    record: "Record",
    yes: "Yes",
    no: "No",
    none: "None",
    version: (version, instant, by) => `version ${version}, changed on ${instant} by ${by}`,
    archived: (instant) => `archived on ${instant}`,
    unresolved: (id) => `${id} (no such record)`,
    empty: "The register holds no records at this instant.",
    policyVersion: (version, date) => `Version ${version}, in force from ${date}`,
    policyHash: (hash) => `SHA-256 ${hash}`,
    draft: "Draft, not published",
    effective: "In force from",
    published: "Published on",
    identifier: "Identifier",
    archivedAt: "Archived on",
    belongsTo: "Belongs to",
    position: "Position",
    changedAt: "changed on",
    table: "Table",
    field: "Field",
    textDates: "Dates of texts",
    textChangedAt: "Changed on",
    continued: "Long cells",
    findings: "Findings",
    history: "History",
    withFindings: "With the findings on each record and their waivers",
    withHistory: "With the history of each record",
    severities: { error: "Error", warning: "Warning", info: "Advice" },
    onDraft: "on a draft",
    waived: (by, since, until) =>
      ["Waived by", by, since && `on ${since}`, until && `until ${until}`]
        .filter(Boolean)
        .join(" ") + ":",
  },
  fr: {
    register: "Registre des activités de traitement",
    extract: "Extrait du registre des activités de traitement",
    extent: "Étendue",
    withoutInternal: "Sans ce qui est interne à l'organisme",
    law: "Tenu en application de l'article 30 du règlement (UE) 2016/679 (RGPD)",
    contents: "Sommaire",
    asOf: (instant) => `État au ${instant}`,
    generated: (instant) => `Imprimé le ${instant}`,
    page: (page, pages) => `Page ${page} sur ${pages}`,
    organisations: "Organisations",
    shows: "État du registre au",
    generatedAt: "Imprimé le",
    records: "Fiches",
    language: "Langue",
    languageName: "Français",
    checkpoint: "Point de contrôle du journal",
    checkpointValue: (size, hash) => `${size} entrées, ${hash}`,
    checkpointShort: (size, hash) => `point de contrôle ${size}, ${hash}`,
    attached: "Joint à ce fichier",
    attachedValue: "register.json, les mêmes fiches sous une forme lisible par machine",
    asController: "Activités en tant que responsable (art. 30, 1)",
    asProcessor: "Activités en tant que sous-traitant (art. 30, 2)",
    details: "Précisions",
    record: "Fiche",
    yes: "Oui",
    no: "Non",
    none: "Aucun",
    version: (version, instant, by) => `version ${version}, modifiée le ${instant} par ${by}`,
    archived: (instant) => `archivée le ${instant}`,
    unresolved: (id) => `${id} (fiche introuvable)`,
    empty: "Le registre ne contient aucune fiche à cet instant.",
    policyVersion: (version, date) => `Version ${version}, en vigueur depuis le ${date}`,
    policyHash: (hash) => `SHA-256 ${hash}`,
    draft: "Projet non publié",
    effective: "En vigueur depuis le",
    published: "Publiée le",
    identifier: "Identifiant",
    archivedAt: "Archivée le",
    belongsTo: "Dépend de",
    position: "Rang",
    changedAt: "modifié le",
    table: "Table",
    field: "Champ",
    textDates: "Dates des textes",
    textChangedAt: "Modifié le",
    continued: "Cellules longues",
    findings: "Constats",
    history: "Historique",
    withFindings: "Avec les constats sur chaque fiche et leurs dérogations",
    withHistory: "Avec l’historique de chaque fiche",
    severities: { error: "Erreur", warning: "Avertissement", info: "Conseil" },
    onDraft: "sur un brouillon",
    waived: (by, since, until) =>
      ["Dérogation accordée par", by, since && `le ${since}`, until && `jusqu’au ${until}`]
        .filter(Boolean)
        .join(" ") + "\u00A0:",
  },
};
