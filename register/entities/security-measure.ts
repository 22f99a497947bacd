import { entity } from "../entity.ts";
import { boolean, localised, term, text } from "../field.ts";
import { textInAny } from "../locale.ts";

/** A technical or organisational measure; public wording and internal detail are separate (GDPR Art. 32). */
export const securityMeasure = entity({
  name: "securityMeasure",
  collection: "security-measures",
  label: { en: "Security measure", fr: "Mesure de sécurité" },
  plural: { en: "Security measures", fr: "Mesures de sécurité" },
  purpose: {
    en: "A technical or organisational measure, whose public wording is separate from the internal detail (Art. 30(1)(g), 32).",
    fr: "Une mesure technique ou organisationnelle, dont la formulation publique est distincte du détail interne (art. 30, 1, g et 32).",
  },
  fields: {
    name: localised({
      label: { en: "Name", fr: "Nom" },
      required: true,
      max: 300,
      visibility: "internal",
    }),
    catalogueId: term({
      label: { en: "In the catalogue", fr: "Dans le catalogue" },
      from: "security_measures",
      article: "GDPR Art. 32",
      visibility: "internal",
    }),
    isPublic: boolean({
      label: { en: "Named in the policy", fr: "Citée dans la politique" },
      visibility: "internal",
    }),
    publicText: localised({
      label: { en: "Public wording", fr: "Formulation publique" },
      max: 500,
    }),
    detail: text({
      label: { en: "Internal detail", fr: "Détail interne" },
      visibility: "internal",
      multiline: true,
      max: 8000,
    }),
  },
  sections: [
    {
      id: "measure",
      label: { en: "Measure", fr: "Mesure" },
      fields: ["name", "catalogueId", "isPublic", "publicText", "detail"],
    },
  ],
  columns: ["name", "catalogueId", "isPublic"],
  title: (record, locale) => textInAny(record.name, locale) ?? "",
});
