import { localised, refs, rows, text, type Visibility } from "../field.ts";
import type { Bilingual } from "../locale.ts";

const lawFields = {
  text: localised({
    label: { en: "Law", fr: "Texte" },
    help: {
      en: "As it is cited: “Code de commerce”. A law that has its name in one language only is cited under it in the other.",
      fr: "Tel qu’on le cite : « Code de commerce ». Un texte qui n’a de nom que dans une langue est cité sous ce nom dans l’autre.",
    },
    required: true,
    max: 500,
  }),
  articles: text({ label: { en: "Articles", fr: "Articles" }, max: 300 }),
  jurisdiction: text({
    label: { en: "Jurisdiction", fr: "Ressort" },
    help: {
      en: "EU, or the two-letter code of a country.",
      fr: "EU, ou le code à deux lettres d’un pays.",
    },
    max: 8,
  }),
  url: text({ label: { en: "Address of the text", fr: "Adresse du texte" }, format: "url" }),
};

type LawOptions = { label: Bilingual; article?: string; visibility?: Visibility };

/** Laws with their articles, each citable. */
export const laws = (options: LawOptions) => rows({ ...options, fields: lawFields });

/** Laws where each may hold for part of the data only. */
export const lawsForData = (options: LawOptions) =>
  rows({
    ...options,
    fields: {
      ...lawFields,
      dataUseIds: refs({
        label: { en: "For these data (empty: all)", fr: "Pour ces données (vide : toutes)" },
        to: "dataUse",
      }),
    },
  });
