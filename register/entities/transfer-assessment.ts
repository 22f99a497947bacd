import { choice, date, group, text } from "../field.ts";

const internal = { visibility: "internal" } as const;

/** What the law of a third country does to the protection of data sent there, and what makes up for it (CJEU C-311/18). */
export const tia = group({
  label: { en: "Transfer impact assessment", fr: "Analyse d’impact du transfert" },
  article: "GDPR Art. 46; CJEU C-311/18",
  ...internal,
  fields: {
    dataSent: text({
      label: { en: "Which data, in which form", fr: "Quelles données, sous quelle forme" },
      ...internal,
      multiline: true,
    }),
    lawOfCountry: text({
      label: {
        en: "Law and practice of the country on access by authorities",
        fr: "Droit et pratique du pays en matière d’accès des autorités",
      },
      ...internal,
      multiline: true,
    }),
    isRecipientSubject: choice({
      label: {
        en: "Can authorities reach these data there?",
        fr: "Les autorités peuvent-elles y atteindre ces données ?",
      },
      ...internal,
      options: [
        { id: "no", en: "No", fr: "Non" },
        { id: "not_in_practice", en: "Not in practice", fr: "Pas en pratique" },
        { id: "yes", en: "Yes", fr: "Oui" },
      ],
    }),
    measures: text({
      label: { en: "What protects the data", fr: "Ce qui protège les données" },
      ...internal,
      multiline: true,
    }),
    doneAt: date({ label: { en: "Done on", fr: "Faite le" }, ...internal }),
    reference: text({ label: { en: "Reference", fr: "Référence" }, ...internal }),
    conclusion: choice({
      label: { en: "Conclusion", fr: "Conclusion" },
      ...internal,
      options: [
        {
          id: "essentially_equivalent",
          en: "Essentially equivalent",
          fr: "Substantiellement équivalent",
        },
        {
          id: "supplementary_measures_needed",
          en: "Supplementary measures needed",
          fr: "Mesures supplémentaires nécessaires",
        },
        { id: "not_possible", en: "Not possible", fr: "Impossible" },
      ],
    }),
  },
});
