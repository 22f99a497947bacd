import { entity } from "../entity.ts";
import { localised, ref, term, text } from "../field.ts";
import { textInAny } from "../locale.ts";

/** A named piece of data ("SIRET number") in a category of data (GDPR Art. 30(1)(c)). */
export const dataItem = entity({
  name: "dataItem",
  collection: "data-items",
  label: { en: "Data item", fr: "Donnée" },
  plural: { en: "Data items", fr: "Données" },
  purpose: {
    en: "A named piece of personal data in a category; activities say what they use it for (Art. 30(1)(c)).",
    fr: "Une donnée personnelle nommée, dans une catégorie ; les activités disent à quoi elle sert (art. 30, 1, c).",
  },
  fields: {
    label: localised({
      label: { en: "Name", fr: "Nom" },
      required: true,
      max: 300,
      article: "GDPR Art. 30(1)(c)",
    }),
    categoryId: term({
      label: { en: "Category", fr: "Catégorie" },
      required: true,
      from: "data_categories",
      article: "GDPR Art. 30(1)(c)",
    }),
    organisationId: ref({
      label: { en: "Only for this organisation", fr: "Propre à cette organisation" },
      visibility: "internal",
      to: "organisation",
    }),
    description: localised({ label: { en: "Description", fr: "Description" }, multiline: true }),
    notes: text({
      label: { en: "Notes", fr: "Notes" },
      visibility: "internal",
      multiline: true,
      max: 8000,
    }),
  },
  sections: [
    {
      id: "item",
      label: { en: "Data item", fr: "Donnée" },
      fields: ["label", "categoryId", "organisationId", "description", "notes"],
    },
  ],
  columns: ["label", "categoryId"],
  title: (record, locale) => textInAny(record.label, locale) ?? "",
});
