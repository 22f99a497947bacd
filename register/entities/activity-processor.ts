import { choice, localised, rows, terms, text } from "../field.ts";

const internal = { visibility: "internal" } as const;

const clients = rows({
  label: { en: "Clients (controllers)", fr: "Clients (responsables)" },
  article: "GDPR Art. 30(2)(a)",
  ...internal,
  fields: {
    name: text({ label: { en: "Name", fr: "Nom" }, ...internal, required: true }),
    contact: text({ label: { en: "Contact", fr: "Contact" }, ...internal }),
    representative: text({ label: { en: "Representative", fr: "Représentant" }, ...internal }),
    dpo: text({ label: { en: "DPO", fr: "DPO" }, ...internal }),
  },
});

/** What only a processor's record says: for whom, what, on which contract (GDPR Art. 30(2)). */
export const processorFields = {
  clients,
  clientListRef: text({
    label: { en: "Where the list of clients is", fr: "Où se trouve la liste des clients" },
    ...internal,
    article: "GDPR Art. 30(2)(a)",
  }),
  clientsPublic: localised({
    label: { en: "The controllers, in public words", fr: "Les responsables, en termes publics" },
    max: 500,
  }),
  processingCategories: localised({
    label: { en: "What we do for them", fr: "Ce que nous faisons pour eux" },
    article: "GDPR Art. 30(2)(b)",
    multiline: true,
  }),
  operationIds: terms({
    label: { en: "Operations", fr: "Opérations" },
    from: "processing_operations",
    article: "GDPR Art. 4(2)",
  }),
  contractRef: text({
    label: { en: "Contract with the client", fr: "Contrat avec le client" },
    ...internal,
    article: "GDPR Art. 28(3)",
  }),
  instructionsRef: text({
    label: { en: "Instructions of the client", fr: "Instructions du client" },
    ...internal,
    article: "GDPR Art. 28(3)(a)",
  }),
  endOfContract: choice({
    label: { en: "At the end of the contract", fr: "À la fin du contrat" },
    article: "GDPR Art. 28(3)(g)",
    options: [
      { id: "delete", en: "Deletion", fr: "Suppression" },
      { id: "return", en: "Return", fr: "Restitution" },
    ],
  }),
};
