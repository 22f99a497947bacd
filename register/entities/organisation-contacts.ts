import { boolean, choice, country, date, group, rows, text } from "../field.ts";

/** The data protection officer of an organisation (GDPR Art. 37 to 39). */
export const dpo = group({
  label: { en: "Data protection officer", fr: "Délégué à la protection des données" },
  article: "GDPR Art. 30(1)(a), 37",
  fields: {
    designated: boolean({ label: { en: "Designated", fr: "Désigné" } }),
    notRequiredReason: text({
      label: { en: "Why none is required", fr: "Pourquoi aucun n’est requis" },
      visibility: "internal",
      multiline: true,
    }),
    kind: choice({
      label: { en: "Internal or external", fr: "Interne ou externe" },
      visibility: "internal",
      options: [
        { id: "internal", en: "Internal", fr: "Interne" },
        { id: "external", en: "External", fr: "Externe" },
      ],
    }),
    name: text({ label: { en: "Name", fr: "Nom" } }),
    publishName: boolean({
      label: { en: "Publish the name", fr: "Publier le nom" },
      visibility: "internal",
    }),
    email: text({ label: { en: "E-mail", fr: "Courriel" }, format: "email" }),
    postal: text({ label: { en: "Postal address", fr: "Adresse postale" } }),
    phone: text({ label: { en: "Telephone", fr: "Téléphone" }, max: 50 }),
    designatedAt: date({
      label: { en: "Designated on", fr: "Désigné le" },
      visibility: "internal",
    }),
    authorityReference: text({
      label: { en: "Reference at the authority", fr: "Référence auprès de l’autorité" },
      visibility: "internal",
    }),
    jobRole: text({
      label: { en: "Other duties", fr: "Autres fonctions" },
      visibility: "internal",
    }),
  },
});

/** Representatives in the Union and the United Kingdom (GDPR Art. 27). */
export const representatives = rows({
  label: { en: "Representatives (Art. 27)", fr: "Représentants (art. 27)" },
  article: "GDPR Art. 27",
  fields: {
    territory: choice({
      label: { en: "For", fr: "Pour" },
      options: [
        { id: "eu", en: "European Union", fr: "Union européenne" },
        { id: "uk", en: "United Kingdom", fr: "Royaume-Uni" },
      ],
    }),
    name: text({ label: { en: "Name", fr: "Nom" }, required: true }),
    address: text({ label: { en: "Address", fr: "Adresse" } }),
    country: country({ label: { en: "Country", fr: "Pays" } }),
    email: text({ label: { en: "E-mail", fr: "Courriel" }, format: "email" }),
  },
});
