import { boolean, choice, group, localised, number, rows, text } from "../field.ts";

/** How people exercise their rights with an organisation (GDPR Art. 12 to 22). */
export const rights = group({
  label: { en: "How people exercise their rights", fr: "Exercice des droits" },
  article: "GDPR Art. 12",
  fields: {
    channels: rows({
      label: { en: "Channels", fr: "Voies de contact" },
      fields: {
        kind: choice({
          label: { en: "Kind", fr: "Nature" },
          options: [
            { id: "account", en: "Account", fr: "Compte" },
            { id: "email", en: "E-mail", fr: "Courriel" },
            { id: "form", en: "Form", fr: "Formulaire" },
            { id: "post", en: "Post", fr: "Courrier postal" },
          ],
        }),
        value: text({ label: { en: "Address", fr: "Adresse" }, required: true }),
      },
    }),
    responseDays: number({
      label: { en: "Days to answer", fr: "Délai de réponse (jours)" },
      min: 0,
      max: 365,
      visibility: "internal",
    }),
    statesDeadline: boolean({
      label: {
        en: "The policy states the one-month deadline",
        fr: "La politique indique le délai d’un mois",
      },
      article: "GDPR Art. 12(3)",
    }),
    freeOfCharge: boolean({
      label: { en: "Free of charge", fr: "Exercice gratuit" },
      article: "GDPR Art. 12(5)",
    }),
    requestDetails: localised({
      label: { en: "Details asked for in a request", fr: "Éléments demandés dans une demande" },
      help: {
        en: "Completes “Please give us: …”.",
        fr: "Complète « Merci de nous indiquer : … ».",
      },
    }),
    idCheck: choice({
      label: { en: "Proof of identity asked for", fr: "Justificatif d’identité demandé" },
      article: "GDPR Art. 12(6)",
      options: [
        { id: "none", en: "Never", fr: "Jamais" },
        {
          id: "reasonable_doubt",
          en: "In case of reasonable doubt",
          fr: "En cas de doute raisonnable",
        },
        { id: "systematic", en: "Always", fr: "Toujours" },
      ],
    }),
    idCopy: choice({
      label: {
        en: "Copy of an identity document asked for",
        fr: "Copie d’une pièce d’identité demandée",
      },
      options: [
        { id: "never", en: "Never", fr: "Jamais" },
        { id: "exceptionally", en: "Exceptionally", fr: "Exceptionnellement" },
        { id: "always", en: "Always", fr: "Toujours" },
      ],
    }),
    idCopyBothSides: boolean({
      label: { en: "Both sides of the document asked for", fr: "Recto et verso demandés" },
    }),
    idCopyRetention: text({
      label: { en: "How long the copy is kept", fr: "Durée de conservation de la copie" },
      visibility: "internal",
    }),
    idCopyKeptLonger: boolean({
      label: {
        en: "The copy is kept after the verification",
        fr: "La copie est conservée après la vérification",
      },
      visibility: "internal",
      article: "GDPR Art. 5(1)(e)",
    }),
    accountNeedsNoProof: boolean({
      label: {
        en: "A request from the account needs no proof",
        fr: "Aucun justificatif pour une demande depuis le compte",
      },
    }),
    selfService: localised({
      label: { en: "What people can do themselves", fr: "Ce que la personne peut faire elle-même" },
      help: { en: "A full sentence.", fr: "Une phrase complète." },
    }),
    postMortemContact: text({
      label: {
        en: "Contact for directives after death",
        fr: "Contact pour les directives post-mortem",
      },
      article: "Loi 78-17 art. 85",
    }),
    objectMeans: localised({
      label: { en: "How to object", fr: "Comment s’opposer" },
      article: "GDPR Art. 21",
    }),
    contactFirst: boolean({
      label: {
        en: "Invite people to contact us before complaining",
        fr: "Inviter à nous contacter avant de saisir l’autorité",
      },
    }),
  },
});
