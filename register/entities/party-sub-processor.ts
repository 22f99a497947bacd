import { choice, countries, date, localised, number, ref, rows, text } from "../field.ts";

/** Processors that a party engages in turn (GDPR Art. 28(2), 28(4)). */
export const subProcessors = rows({
  label: { en: "Sub-processors", fr: "Sous-traitants ultérieurs" },
  article: "GDPR Art. 28(2), 28(4)",
  fields: {
    partyId: ref({ label: { en: "Party", fr: "Organisme" }, to: "party", required: true }),
    service: localised({ label: { en: "Service", fr: "Prestation" }, max: 500 }),
    countries: countries({ label: { en: "Countries", fr: "Pays" } }),
    since: date({ label: { en: "Since", fr: "Depuis le" } }),
    until: date({ label: { en: "Until", fr: "Jusqu’au" } }),
  },
});

/** Changes of sub-processors that a party announced, and what we decided (GDPR Art. 28(2)). */
export const subProcessorNotices = rows({
  label: {
    en: "Announced changes of sub-processors",
    fr: "Changements de sous-traitants annoncés",
  },
  article: "GDPR Art. 28(2)",
  visibility: "internal",
  fields: {
    receivedAt: date({
      label: { en: "Received on", fr: "Reçu le" },
      visibility: "internal",
      required: true,
    }),
    noticePeriodDays: number({
      label: { en: "Days to object", fr: "Délai d’opposition (jours)" },
      visibility: "internal",
      min: 0,
      max: 365,
    }),
    change: text({
      label: { en: "Change", fr: "Changement" },
      visibility: "internal",
      multiline: true,
    }),
    decision: choice({
      label: { en: "Decision", fr: "Décision" },
      visibility: "internal",
      options: [
        { id: "accepted", en: "Accepted", fr: "Acceptation" },
        { id: "objected", en: "Objected", fr: "Opposition" },
      ],
    }),
    decidedAt: date({ label: { en: "Decided on", fr: "Décidé le" }, visibility: "internal" }),
  },
});
