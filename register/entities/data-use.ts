import { boolean, choice, localised, parts, ref, refs, rows, term, terms } from "../field.ts";

/** What an activity uses each data item for, about whom, from where (GDPR Art. 30(1)(c), 14(2)(f)). */
export const dataUses = parts({
  part: "dataUse",
  label: { en: "Data used", fr: "Données utilisées" },
  article: "GDPR Art. 30(1)(c)",
  fields: {
    dataItemId: ref({ label: { en: "Data item", fr: "Donnée" }, required: true, to: "dataItem" }),
    purposeIds: refs({
      label: { en: "For these purposes", fr: "Pour ces finalités" },
      help: {
        en: "May stay empty where the activity has one purpose only.",
        fr: "Peut rester vide si le traitement n’a qu’une finalité.",
      },
      to: "purpose",
    }),
    subjectIds: terms({
      label: { en: "Data subjects", fr: "Personnes concernées" },
      article: "GDPR Art. 30(1)(c)",
      from: "data_subject_categories",
    }),
    sources: rows({
      label: { en: "Sources", fr: "Origines" },
      article: "GDPR Art. 14(2)(f)",
      fields: {
        sourceId: term({
          label: { en: "Source", fr: "Origine" },
          required: true,
          from: "data_sources",
        }),
        name: localised({ label: { en: "Which one", fr: "Laquelle" }, max: 300 }),
        partyId: ref({ label: { en: "Party", fr: "Organisme" }, to: "party" }),
      },
    }),
    derivedFromIds: refs({
      label: { en: "Computed from", fr: "Calculée à partir de" },
      to: "dataItem",
    }),
    mandatory: choice({
      label: { en: "Mandatory", fr: "Obligatoire" },
      article: "GDPR Art. 13(2)(e)",
      options: [
        { id: "yes", en: "Yes", fr: "Oui" },
        { id: "no", en: "No", fr: "Non" },
        { id: "unknown", en: "Not known", fr: "Non renseigné" },
      ],
    }),
    consequence: localised({
      label: { en: "If it is not given", fr: "Si elle n’est pas fournie" },
      article: "GDPR Art. 13(2)(e)",
    }),
    incidental: boolean({ label: { en: "Turns up incidentally", fr: "Apparaît incidemment" } }),
    incidentalWhere: localised({
      label: { en: "Where it turns up", fr: "Où elle apparaît" },
      max: 300,
    }),
    incidentalLimit: localised({
      label: { en: "When it is then deleted", fr: "Quand elle est alors supprimée" },
      help: { en: "“within 30 days”", fr: "« dans un délai de 30 jours »" },
      max: 300,
    }),
  },
});
