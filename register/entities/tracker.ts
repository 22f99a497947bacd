import { entity } from "../entity.ts";
import { boolean, choice, localised, number, ref, refs, term, text } from "../field.ts";

/** A cookie, pixel, local storage or SDK (Loi 78-17 art. 82; Directive 2002/58/EC Art. 5(3)). */
export const tracker = entity({
  name: "tracker",
  collection: "trackers",
  label: { en: "Tracker", fr: "Traceur" },
  plural: { en: "Trackers", fr: "Traceurs" },
  purpose: {
    en: "A cookie, pixel, local storage or SDK on people’s devices (ePrivacy Directive Art. 5(3)).",
    fr: "Un cookie, pixel, stockage local ou SDK sur le terminal des personnes (loi 78-17 art. 82).",
  },
  fields: {
    name: text({ label: { en: "Name", fr: "Nom" }, required: true, max: 300 }),
    organisationIds: refs({
      label: { en: "Organisations", fr: "Organisations" },
      to: "organisation",
    }),
    partyId: ref({
      label: { en: "Provider (empty: ourselves)", fr: "Fournisseur (vide : nous-mêmes)" },
      to: "party",
    }),
    kind: choice({
      label: { en: "Kind", fr: "Nature" },
      options: [
        { id: "cookie", en: "Cookie", fr: "Cookie" },
        { id: "pixel", en: "Pixel", fr: "Pixel" },
        { id: "local_storage", en: "Local storage", fr: "Stockage local" },
        { id: "sdk", en: "SDK", fr: "SDK" },
      ],
    }),
    purpose: localised({ label: { en: "Purpose", fr: "Finalité" }, max: 500 }),
    purposeKind: choice({
      label: { en: "Kind of purpose", fr: "Nature de la finalité" },
      options: [
        { id: "essential", en: "Essential", fr: "Essentiel" },
        { id: "preferences", en: "Preferences", fr: "Préférences" },
        { id: "audience", en: "Audience measurement", fr: "Mesure d’audience" },
        { id: "advertising", en: "Advertising", fr: "Publicité" },
        { id: "social", en: "Social networks", fr: "Réseaux sociaux" },
        { id: "other", en: "Other", fr: "Autre" },
      ],
    }),
    lifetime: localised({
      label: { en: "Lifetime", fr: "Durée de vie" },
      max: 200,
      help: { en: "“13 months”, “session”", fr: "« 13 mois », « session »" },
    }),
    lifetimeMonths: number({
      label: { en: "Lifetime in months (0: session)", fr: "Durée de vie en mois (0 : session)" },
      visibility: "internal",
      min: 0,
      max: 1200,
    }),
    exempt: boolean({ label: { en: "Exempt from consent", fr: "Dispensé de consentement" } }),
    exemptionReason: localised({
      label: { en: "Why it is exempt", fr: "Motif de la dispense" },
      max: 500,
    }),
    consentMechanism: term({
      label: { en: "How consent is given", fr: "Mode de recueil du consentement" },
      visibility: "internal",
      from: "consent_mechanisms",
    }),
    notes: text({
      label: { en: "Notes", fr: "Notes" },
      visibility: "internal",
      multiline: true,
      max: 8000,
    }),
  },
  sections: [
    {
      id: "tracker",
      label: { en: "Tracker", fr: "Traceur" },
      fields: [
        "name",
        "organisationIds",
        "partyId",
        "kind",
        "purpose",
        "purposeKind",
        "lifetime",
        "lifetimeMonths",
        "exempt",
        "exemptionReason",
        "consentMechanism",
        "notes",
      ],
    },
  ],
  columns: ["name", "kind", "partyId", "purposeKind", "exempt"],
  title: (record) => record.name ?? "",
});
