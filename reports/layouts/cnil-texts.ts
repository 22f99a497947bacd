/** The rows of data of the CNIL's sheet, each with the groups of our categories that belong there. */
export const dataRows: readonly (readonly [label: string, ...groups: string[]])[] = [
  [
    "État civil, identité, données d'identification, images…",
    "identity",
    "contact",
    "image",
    "company_id",
  ],
  [
    "Vie personnelle (habitudes de vie, situation familiale…)",
    "personal_life",
    "behaviour",
    "communication",
  ],
  ["Vie professionnelle (CV, situation professionnelle…)", "professional"],
  ["Informations d'ordre économique et financier", "economic", "transaction"],
  ["Données de connexion (adresses IP, journaux d'événements…)", "technical", "account"],
  ["Données de localisation", "location"],
];

export const nirRow = "Numéro de Sécurité Sociale (ou NIR)";

export const sensitiveRows: readonly (readonly [label: string, ...categories: string[]])[] = [
  ["Données révélant l'origine raciale ou ethnique", "racial_ethnic_origin"],
  ["Données révélant les opinions politiques", "political_opinions"],
  ["Données révélant les convictions religieuses ou philosophiques", "religious_beliefs"],
  ["Données révélant l'appartenance syndicale", "trade_union"],
  ["Données génétiques", "genetic"],
  ["Données biométriques aux fins d'identifier une personne", "biometric_id"],
  ["Données concernant la santé", "health", "disability"],
  ["Données concernant la vie sexuelle ou l'orientation sexuelle", "sex_life_orientation"],
  [
    "Données relatives à des condamnations pénales ou infractions",
    "criminal_convictions",
    "suspected_offences",
  ],
];

/** The types of recipient of the CNIL's list, by role. */
export const recipientTypes: Readonly<Record<string, string>> = {
  internal_department: "Service interne qui traite les données",
  processor: "Sous-traitants",
  sub_processor: "Sous-traitants",
  independent_controller: "Partenaires institutionnels ou commerciaux",
  group_company: "Partenaires institutionnels ou commerciaux",
};
