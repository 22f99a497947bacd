import type { exportsEn } from "./en-exports.ts";

/** The words of the exports in French. */
export const exportsFr: typeof exportsEn = {
  title: "Exports",
  lead: "Tout le registre dans un fichier, aujourd’hui ou tel qu’il était un jour donné. Chaque export est consigné dans l’historique avec l’empreinte de son fichier.",
  asOf: "Tel qu’il était le",
  asOfHelp: "Vide : maintenant.",
  pdf: {
    role: "Ce que montre le PDF",
    whole: "Tout le registre",
    controller: "Activités en tant que responsable (art. 30, 1)",
    processor: "Activités en tant que sous-traitant (art. 30, 2)",
    internal: "Informations internes",
    withInternal: "Imprimées",
    withoutInternal: "Laissées de côté",
    remarks: "Imprimé avec chaque fiche",
    remarksHelp: "Les constats et l’historique disent ce qui est interne.",
    findings: "Constats et dérogations",
    history: "Historique des modifications",
  },
  bundle: {
    name: "Dossier de l’auditeur (ZIP)",
    use: "Registre, versions des politiques, constats, piste d’audit et signatures, avec un programme qui les vérifie sur n’importe quel ordinateur, sans Recital et sans réseau.",
  },
  download: "Télécharger",
  downloaded: (name) => `${name} est téléchargé.`,
  formats: {
    pdf: {
      name: "PDF",
      use: "Pour l’autorité et le dossier : le registre de l’art. 30 en un document à lire, imprimer et conserver.",
    },
    xlsx: {
      name: "Classeur Excel",
      use: "Pour y travailler dans un tableur : une feuille par nature de fiche ; se réimporte sans rien perdre.",
    },
    csv: {
      name: "CSV",
      use: "Pour les programmes qui lisent de simples tableaux : une ligne par valeur ; se réimporte sans rien perdre.",
    },
    json: {
      name: "Document de registre (JSON)",
      use: "Pour porter le registre dans un autre Recital, ou le conserver : complet, se réimporte.",
    },
    jsonld: {
      name: "JSON-LD",
      use: "Pour d’autres outils : données liées dans le vocabulaire du W3C pour la vie privée (DPV 2.3) et DPCat.",
    },
    "cnil.xlsx": {
      name: "Registre simplifié de la CNIL (XLSX)",
      use: "Pour l’autorité française : son classeur, avec une liste et une feuille par activité.",
    },
    "cnil.ods": {
      name: "Registre simplifié de la CNIL (ODS)",
      use: "Le même pour LibreOffice.",
    },
    "ico.xlsx": {
      name: "Feuille « controller » de l’ICO (XLSX)",
      use: "Pour l’autorité britannique : ses trente colonnes, en anglais, une ligne par finalité.",
    },
  },
  groups: {
    read: "À lire et à classer",
    prove: "À vérifier en toute indépendance",
    work: "À retravailler et à réimporter",
    exchange: "Pour d’autres programmes",
    authority: "Dans la présentation d’une autorité",
  },
  language: "Langue",
  last: "Les derniers exports",
  lastNone: "Rien n’a encore été exporté.",
  hash: "Empreinte SHA-256",
  making: "En préparation …",
  take: "Quoi, et à quelle date",
  toImport: "Importer un tableur ou un registre",
};
