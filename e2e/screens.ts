/** Every address of the navigation with the heading it leads to, in both languages. */
export const screens = [
  { path: "/", en: "Overview", fr: "Vue d’ensemble" },
  { path: "/recipients", en: "Recipients", fr: "Destinataires" },
  { path: "/flow", en: "Data flow", fr: "Flux de données" },
  { path: "/map", en: "Where data are", fr: "Où sont les données" },
  { path: "/register/activities", en: "Activities", fr: "Activités" },
  { path: "/register/parties", en: "Parties", fr: "Organismes" },
  { path: "/register/data-items", en: "Data items", fr: "Données" },
  { path: "/register/collection-points", en: "Collection points", fr: "Points de collecte" },
  { path: "/register/storage-locations", en: "Storage locations", fr: "Lieux de conservation" },
  { path: "/register/security-measures", en: "Security measures", fr: "Mesures de sécurité" },
  { path: "/register/trackers", en: "Trackers", fr: "Traceurs" },
  { path: "/register/claims", en: "Claims", fr: "Affirmations" },
  { path: "/register/organisations", en: "Organisations", fr: "Organisations" },
  { path: "/register/terms", en: "Own terms", fr: "Termes personnalisés" },
  { path: "/reference", en: "Law in force", fr: "Droit en vigueur" },
  { path: "/policies", en: "Policies", fr: "Politiques" },
  { path: "/findings", en: "Findings", fr: "Constats" },
  { path: "/exports", en: "Exports", fr: "Exports" },
  { path: "/imports", en: "Import", fr: "Import" },
  { path: "/audit", en: "History", fr: "Historique" },
] as const;

/** Those that only administrators see. */
export const settings = [
  { path: "/settings/people", en: "People", fr: "Personnes" },
  { path: "/settings/tokens", en: "API tokens", fr: "Jetons d’API" },
] as const;

/** Screens of one record, for reading and for writing, and of one policy. */
export const recordScreens = [
  "/register/activities/activity-prospecting",
  "/register/activities/activity-prospecting/edit",
  "/register/activities/new",
  "/register/parties/party-stripe",
  "/register/organisations/ogo-security/edit",
  "/policies/privacy",
  "/policies/privacy?view=versions",
  "/policies/privacy/edit",
  "/register/activities/activity-prospecting/versions",
  "/audit/compare",
  "/audit/1",
  "/start/organisation",
  "/start/activities",
  "/start/activities/customers",
  "/start/policy",
  "/register/parties?asOf=2026-01-01",
  "/?asOf=2999-01-01",
  "/nowhere",
] as const;
