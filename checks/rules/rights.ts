import { collectsOnline } from "../facts/owners.ts";
import { type Rule, rule } from "../rule.ts";

/** How people reach an organisation with their rights, and what it asks of them (GDPR Art. 12). */
export const rightsRules: readonly Rule[] = [
  rule({
    id: "RGT-001",
    severity: "error",
    article: "GDPR 12(2), 13(2)(b)",
    on: "organisation",
    appliesTo: "all",
    fields: ["rights.channels"],
    message: { en: "No channel to exercise rights.", fr: "Aucun moyen d’exercer ses droits." },
    fix: {
      en: "Add an email, form and postal address.",
      fr: "Ajouter courriel, formulaire et adresse.",
    },
    find: ({ organisation: { rights } }) => (rights?.channels ?? []).length === 0,
  }),
  rule({
    id: "RGT-002",
    severity: "warning",
    article: "GDPR recital 59, 12(2)-(3)",
    on: "organisation",
    appliesTo: "all",
    fields: ["rights.channels", "rights.channels.kind"],
    message: {
      en: "Electronic requests must be possible.",
      fr: "La demande électronique doit être possible.",
    },
    fix: { en: "Add an email or form.", fr: "Ajouter un courriel ou formulaire." },
    find: ({ organisation: { id, rights } }, c) => {
      const channels = rights?.channels ?? [];
      const isByPost = channels.length > 0 && channels.every(({ kind }) => kind === "post");
      return isByPost && c.ask(collectsOnline, id);
    },
  }),
  rule({
    id: "RGT-003",
    severity: "error",
    article: "GDPR 12(2), 12(6), 5(1)(c); EDPB 01/2022 §§58-79; décret 2019-536 art. 77",
    on: "organisation",
    appliesTo: "all",
    fields: ["rights.idCheck", "rights.idCopy"],
    message: {
      en: "Systematic request for an ID copy is not allowed.",
      fr: "La demande systématique d’une copie de pièce d’identité est interdite.",
    },
    fix: {
      en: "Ask only in case of reasonable doubt; authenticate by the account.",
      fr: "Ne demander qu’en cas de doute raisonnable ; authentifier par le compte.",
    },
    find: ({ organisation: { rights } }) => {
      if (rights?.idCheck === "systematic") return [{}];
      return rights?.idCopy === "always" ? [{ at: ["rights", "idCopy"] }] : [];
    },
  }),
  rule({
    id: "RGT-008",
    severity: "error",
    article: "GDPR 12(3)",
    on: "organisation",
    appliesTo: "all",
    fields: ["rights.responseDays"],
    message: {
      en: "The stated response time exceeds one month.",
      fr: "Le délai de réponse annoncé dépasse un mois.",
    },
    fix: { en: "State one month (+2 in complex cases).", fr: "Indiquer un mois (+2 si complexe)." },
    find: ({ organisation: { rights } }) => (rights?.responseDays ?? 0) > 31,
  }),
  rule({
    id: "RGT-013",
    severity: "warning",
    article: {
      en: "GDPR 12(3) (good practice: not an item of Art. 13)",
      fr: "RGPD art. 12(3) (bonne pratique : pas une mention de l’art. 13)",
    },
    on: "organisation",
    appliesTo: "all",
    fields: ["rights.responseDays"],
    message: { en: "No response time is stated.", fr: "Aucun délai de réponse n’est indiqué." },
    fix: { en: "State one month (+2 in complex cases).", fr: "Indiquer un mois (+2 si complexe)." },
    silencedBy: ["RGT-001"],
    find: ({ organisation: { rights } }) => (rights?.responseDays ?? null) === null,
  }),
  rule({
    id: "RGT-009",
    severity: "error",
    article: "GDPR 12(5)",
    on: "organisation",
    appliesTo: "all",
    fields: ["rights.freeOfCharge"],
    message: { en: "Rights are free of charge.", fr: "L’exercice des droits est gratuit." },
    fix: { en: "Remove the fee.", fr: "Supprimer les frais." },
    find: ({ organisation: { rights } }) => rights?.freeOfCharge === false,
  }),
  rule({
    id: "RGT-012",
    severity: "warning",
    article: "GDPR 5(1)(e); CNIL SAN-2020-008",
    on: "organisation",
    appliesTo: "all",
    fields: ["rights.idCopyKeptLonger"],
    message: {
      en: "ID copies are kept after verification.",
      fr: "Copies d’identité conservées après vérification.",
    },
    fix: {
      en: "Delete as soon as identity is confirmed.",
      fr: "Supprimer dès l’identité confirmée.",
    },
    question: {
      en: "Is the copy of an identity document kept after the verification?",
      fr: "La copie d’une pièce d’identité est-elle conservée après la vérification ?",
    },
    find: ({ organisation: { rights } }) => rights?.idCopyKeptLonger === true,
  }),
];
