import type { Bilingual } from "../locale.ts";

/** What held once and holds no more, with the days between which it did (YYYY-MM-DD, both included). */
type Past = {
  readonly id: string;
  readonly country: string;
  readonly validFrom: string | null;
  readonly validUntil: string;
  readonly citation: Bilingual;
};

/** The United Kingdom, to which data once went as inside the Union. */
export const formerMembers: readonly Past[] = [
  {
    id: "eea_gb",
    country: "GB",
    validFrom: null,
    validUntil: "2020-12-31",
    citation: {
      en: "Treaty of Accession of 22 January 1972; withdrawal on 31 January 2020 with a transition until 31 December 2020 (Withdrawal Agreement, Art. 126 and 127, OJ L 29, 31.1.2020)",
      fr: "Traité d’adhésion du 22 janvier 1972 ; retrait le 31 janvier 2020, avec une transition jusqu’au 31 décembre 2020 (accord de retrait, art. 126 et 127, JO L 29 du 31.1.2020)",
    },
  },
  {
    id: "eea_gb_interim",
    country: "GB",
    validFrom: "2021-01-01",
    validUntil: "2021-06-27",
    citation: {
      en: "Trade and Cooperation Agreement, Art. 782 (first applied as Art. FINPROV.10A): no third country until the decision of 28 June 2021 (OJ L 149, 30.4.2021)",
      fr: "Accord de commerce et de coopération, art. 782 (d’abord appliqué comme art. FINPROV.10A) : pas un pays tiers jusqu’à la décision du 28 juin 2021 (JO L 149 du 30.4.2021)",
    },
  },
];

/** Decisions of the Commission that a court annulled. */
export const annulledDecisions: readonly (Past & { readonly url: null })[] = [
  {
    id: "adq_us_safe_harbour",
    country: "US",
    validFrom: "2000-07-26",
    validUntil: "2015-10-05",
    citation: {
      en: "Decision 2000/520/EC, annulled on 6 October 2015 (CJEU C-362/14)",
      fr: "Décision 2000/520/CE, annulée le 6 octobre 2015 (CJUE C-362/14)",
    },
    url: null,
  },
  {
    id: "adq_us_privacy_shield",
    country: "US",
    validFrom: "2016-07-12",
    validUntil: "2020-07-15",
    citation: {
      en: "Decision (EU) 2016/1250, annulled on 16 July 2020 (CJEU C-311/18)",
      fr: "Décision (UE) 2016/1250, annulée le 16 juillet 2020 (CJUE C-311/18)",
    },
    url: null,
  },
];
