import { boolean, number, text } from "../field.ts";

/** The situation of an organisation that decides which duties it has (GDPR Art. 3, 27, 30(5), 37); nothing of it is published. */
export const situationFields = {
  targetsEu: boolean({
    label: {
      en: "Offers goods or services to people in the EU",
      fr: "Offre des biens ou services à des personnes dans l’UE",
    },
    visibility: "internal",
    article: "GDPR Art. 3(2)",
  }),
  art27Exempt: boolean({
    label: {
      en: "Exempt from naming a representative",
      fr: "Dispensé de désigner un représentant",
    },
    visibility: "internal",
    article: "GDPR Art. 27(2)",
  }),
  isPublicBody: boolean({
    label: { en: "Public body", fr: "Organisme public" },
    visibility: "internal",
  }),
  publicMandate: text({
    label: { en: "Public mandate", fr: "Mission publique" },
    visibility: "internal",
  }),
  employeeCount: number({
    label: { en: "Number of staff", fr: "Effectif" },
    min: 0,
    visibility: "internal",
  }),
  coreLargeScaleMonitoring: boolean({
    label: {
      en: "Core activity: large-scale monitoring",
      fr: "Activité de base : suivi à grande échelle",
    },
    visibility: "internal",
    article: "GDPR Art. 37(1)(b)",
  }),
  coreLargeScaleSpecial: boolean({
    label: {
      en: "Core activity: special categories at large scale",
      fr: "Activité de base : données sensibles à grande échelle",
    },
    visibility: "internal",
    article: "GDPR Art. 37(1)(c)",
  }),
  claimsArt30Exemption: boolean({
    label: {
      en: "Claims the exemption of Art. 30(5)",
      fr: "Se prévaut de l’exemption de l’art. 30, 5",
    },
    visibility: "internal",
    article: "GDPR Art. 30(5)",
  }),
};
