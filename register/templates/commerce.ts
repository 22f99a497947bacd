import { accounting, electronicMarketing } from "./laws.ts";
import type { ActivityTemplate } from "./template.ts";

const fromCustomers = { subjectIds: ["customer"], sourceId: "data_subject_direct" };
const fromProspects = { subjectIds: ["prospect"], sourceId: "data_subject_direct" };

/** Customers: orders, invoices, accounts. */
export const customers: ActivityTemplate = {
  id: "customers",
  name: { en: "Customers and orders", fr: "Clients et commandes" },
  lead: {
    en: "You sell to people or companies, deliver and invoice.",
    fr: "Vous vendez à des personnes ou à des entreprises, livrez et facturez.",
  },
  departments: [
    { en: "sales", fr: "service commercial" },
    { en: "accounting", fr: "comptabilité" },
  ],
  purposes: [
    {
      catalogueId: "service_provision",
      grounds: [
        {
          basis: "contract",
          contract: { en: "our contract with you", fr: "du contrat conclu avec vous" },
        },
      ],
    },
    {
      catalogueId: "order_billing",
      grounds: [
        {
          basis: "contract",
          contract: { en: "our contract with you", fr: "du contrat conclu avec vous" },
        },
      ],
    },
    {
      catalogueId: "accounting_tax",
      grounds: [{ basis: "legal_obligation", laws: [accounting] }],
    },
    { catalogueId: "debt_recovery", grounds: [{ basis: "legitimate_interests" }] },
  ],
  data: [
    { categoryId: "last_name", ...fromCustomers },
    { categoryId: "first_name", ...fromCustomers },
    { categoryId: "postal_address", ...fromCustomers },
    { categoryId: "email", ...fromCustomers },
    { categoryId: "phone", ...fromCustomers },
    { categoryId: "customer_number", subjectIds: ["customer"], sourceId: "generated_by_use" },
    { categoryId: "order_history", subjectIds: ["customer"], sourceId: "generated_by_use" },
    { categoryId: "payment_history", subjectIds: ["customer"], sourceId: "generated_by_use" },
  ],
  retention: [
    {
      presetId: "customer_contract",
      activeUntil: "contract_end",
      purposes: ["service_provision", "order_billing", "debt_recovery"],
    },
    {
      presetId: "accounting_documents",
      activeUntil: "financial_year_end",
      purposes: ["accounting_tax"],
    },
  ],
  remains: {
    en: "Your hosting provider, your payment provider, and where the data are kept.",
    fr: "Votre hébergeur, votre prestataire de paiement, et où les données sont conservées.",
  },
};

/** Prospects: newsletters and offers. */
export const prospects: ActivityTemplate = {
  id: "prospects",
  name: { en: "Prospects and marketing", fr: "Prospects et prospection" },
  lead: {
    en: "You send offers or a newsletter to people who are, or may become, customers.",
    fr: "Vous adressez des offres ou une lettre d’information à vos clients ou futurs clients.",
  },
  departments: [{ en: "marketing", fr: "marketing" }],
  purposes: [
    {
      catalogueId: "marketing_email_b2c",
      grounds: [{ basis: "consent", laws: [electronicMarketing] }],
    },
    {
      catalogueId: "marketing_existing_customer",
      grounds: [{ basis: "eprivacy_existing_customer", laws: [electronicMarketing] }],
    },
    { catalogueId: "marketing_email_b2b", grounds: [{ basis: "legitimate_interests" }] },
    { catalogueId: "newsletter", grounds: [{ basis: "consent" }] },
  ],
  data: [
    { categoryId: "last_name", ...fromProspects },
    { categoryId: "first_name", ...fromProspects },
    { categoryId: "email", ...fromProspects },
    { categoryId: "email_professional", ...fromProspects, purposes: ["marketing_email_b2b"] },
    {
      categoryId: "marketing_history",
      subjectIds: ["prospect", "customer"],
      sourceId: "generated_by_use",
    },
    {
      categoryId: "consent_record",
      subjectIds: ["prospect"],
      sourceId: "generated_by_use",
      purposes: ["marketing_email_b2c", "newsletter"],
    },
    {
      categoryId: "objection_list",
      subjectIds: ["prospect", "customer"],
      sourceId: "data_subject_direct",
    },
  ],
  retention: [
    {
      presetId: "prospect_marketing",
      purposes: ["marketing_email_b2c", "marketing_email_b2b", "newsletter"],
    },
    { presetId: "customer_marketing", purposes: ["marketing_existing_customer"] },
    { presetId: "objection_list", data: ["objection_list"] },
  ],
  remains: {
    en: "Your e-mailing tool, how people unsubscribe, and whether openings are measured.",
    fr: "Votre outil d’envoi, comment se désabonner, et si les ouvertures sont mesurées.",
  },
};

/** Suppliers and partners. */
export const suppliers: ActivityTemplate = {
  id: "suppliers",
  name: { en: "Suppliers and partners", fr: "Fournisseurs et partenaires" },
  lead: {
    en: "You order from suppliers, keep the contacts and pay their invoices.",
    fr: "Vous commandez à des fournisseurs, tenez leurs contacts et payez leurs factures.",
  },
  departments: [
    { en: "purchasing", fr: "achats" },
    { en: "accounting", fr: "comptabilité" },
  ],
  purposes: [
    { catalogueId: "supplier_management", grounds: [{ basis: "legitimate_interests" }] },
    {
      catalogueId: "accounting_tax",
      grounds: [{ basis: "legal_obligation", laws: [accounting] }],
    },
  ],
  data: [
    "last_name",
    "first_name",
    "email_professional",
    "phone",
    "job_title",
    "company_name",
    "iban",
  ].map((categoryId) => ({
    categoryId,
    subjectIds: ["supplier_contact"],
    sourceId: "data_subject_direct",
  })),
  retention: [
    {
      presetId: "accounting_documents",
      activeUntil: "financial_year_end",
      purposes: ["accounting_tax"],
    },
  ],
  remains: {
    en: "How long contacts are kept once you stop working together, and your accounting software.",
    fr: "Combien de temps les contacts sont gardés une fois la relation terminée, et votre logiciel comptable.",
  },
};

/** Support: questions and complaints of customers. */
export const support: ActivityTemplate = {
  id: "support",
  name: { en: "Customer support", fr: "Assistance aux clients" },
  lead: {
    en: "You answer questions and complaints of your customers.",
    fr: "Vous répondez aux questions et aux réclamations de vos clients.",
  },
  departments: [{ en: "support", fr: "assistance" }],
  purposes: [
    {
      catalogueId: "customer_support",
      grounds: [
        {
          basis: "contract",
          contract: { en: "our contract with you", fr: "du contrat conclu avec vous" },
        },
      ],
    },
    { catalogueId: "satisfaction_survey", grounds: [{ basis: "legitimate_interests" }] },
  ],
  data: ["last_name", "first_name", "email", "phone", "support_requests", "message_content"].map(
    (categoryId) => ({ categoryId, ...fromCustomers }),
  ),
  retention: [{ presetId: "support_tickets" }],
  remains: {
    en: "Your ticketing tool, and whether calls are recorded.",
    fr: "Votre outil de suivi des demandes, et si les appels sont enregistrés.",
  },
};
