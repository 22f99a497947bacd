/** What a transfer can rest on outside an adequacy decision: GDPR Art. 46 and 49 list it exhaustively. */
export const provisions = [
  {
    id: "art46_2_a",
    article: "GDPR Art. 46(2)(a)",
    en: "Art. 46(2)(a): instrument between public authorities",
    fr: "Art. 46, § 2, a) : instrument entre autorités publiques",
  },
  {
    id: "art46_2_b",
    article: "GDPR Art. 46(2)(b)",
    en: "Art. 46(2)(b): binding corporate rules",
    fr: "Art. 46, § 2, b) : règles d’entreprise contraignantes",
  },
  {
    id: "art46_2_c",
    article: "GDPR Art. 46(2)(c)",
    en: "Art. 46(2)(c): standard clauses of the Commission",
    fr: "Art. 46, § 2, c) : clauses types de la Commission",
  },
  {
    id: "art46_2_d",
    article: "GDPR Art. 46(2)(d)",
    en: "Art. 46(2)(d): standard clauses of a supervisory authority",
    fr: "Art. 46, § 2, d) : clauses types d’une autorité de contrôle",
  },
  {
    id: "art46_2_e",
    article: "GDPR Art. 46(2)(e)",
    en: "Art. 46(2)(e): code of conduct",
    fr: "Art. 46, § 2, e) : code de conduite",
  },
  {
    id: "art46_2_f",
    article: "GDPR Art. 46(2)(f)",
    en: "Art. 46(2)(f): certification",
    fr: "Art. 46, § 2, f) : certification",
  },
  {
    id: "art46_3_a",
    article: "GDPR Art. 46(3)(a)",
    en: "Art. 46(3)(a): authorised contractual clauses",
    fr: "Art. 46, § 3, a) : clauses contractuelles autorisées",
  },
  {
    id: "art46_3_b",
    article: "GDPR Art. 46(3)(b)",
    en: "Art. 46(3)(b): authorised administrative arrangement",
    fr: "Art. 46, § 3, b) : arrangement administratif autorisé",
  },
  {
    id: "art49_1_a",
    article: "GDPR Art. 49(1)(a)",
    en: "Art. 49(1)(a): explicit consent",
    fr: "Art. 49, § 1, a) : consentement explicite",
  },
  {
    id: "art49_1_b",
    article: "GDPR Art. 49(1)(b)",
    en: "Art. 49(1)(b): contract with the person",
    fr: "Art. 49, § 1, b) : contrat avec la personne",
  },
  {
    id: "art49_1_c",
    article: "GDPR Art. 49(1)(c)",
    en: "Art. 49(1)(c): contract in the person’s interest",
    fr: "Art. 49, § 1, c) : contrat dans l’intérêt de la personne",
  },
  {
    id: "art49_1_d",
    article: "GDPR Art. 49(1)(d)",
    en: "Art. 49(1)(d): public interest",
    fr: "Art. 49, § 1, d) : intérêt public",
  },
  {
    id: "art49_1_e",
    article: "GDPR Art. 49(1)(e)",
    en: "Art. 49(1)(e): legal claims",
    fr: "Art. 49, § 1, e) : droits en justice",
  },
  {
    id: "art49_1_f",
    article: "GDPR Art. 49(1)(f)",
    en: "Art. 49(1)(f): vital interests",
    fr: "Art. 49, § 1, f) : intérêts vitaux",
  },
  {
    id: "art49_1_g",
    article: "GDPR Art. 49(1)(g)",
    en: "Art. 49(1)(g): public register",
    fr: "Art. 49, § 1, g) : registre public",
  },
  {
    id: "art49_1_subpara2",
    article: "GDPR Art. 49(1) 2nd subpara.",
    en: "Art. 49(1), second subparagraph: compelling legitimate interests",
    fr: "Art. 49, § 1, second alinéa : intérêts légitimes impérieux",
  },
] as const;
