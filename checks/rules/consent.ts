import { builtInTerm } from "#register/vocabulary.ts";
import { unwithdrawable } from "../facts/consent.ts";
import { subjectsCovered } from "../facts/grounds.ts";
import { isOfPublicBody } from "../facts/organisations.ts";
import { type Rule, rule } from "../rule.ts";

/** Persons who depend on the one who asks for their consent. */
const dependent: ReadonlySet<string> = new Set(["employee", "temporary_worker", "job_applicant"]);

/** Consent: an act, free, provable, as easy to withdraw (GDPR Art. 4(11), 7). */
export const consentRules: readonly Rule[] = [
  rule({
    id: "LB-101",
    severity: "warning",
    article: "GDPR 4(11), 7(1)",
    on: "ground",
    appliesTo: "controller",
    fields: ["consent.mechanism"],
    message: {
      en: "How consent is collected is not described.",
      fr: "Le mode de recueil du consentement n’est pas décrit.",
    },
    fix: {
      en: "Describe the affirmative act (unticked box, button).",
      fr: "Décrire l’acte positif (case non cochée, bouton).",
    },
    find: ({ ground }) =>
      ground.basis === "consent" && (ground.consent?.mechanism ?? null) === null,
  }),
  rule({
    id: "LB-102",
    severity: "error",
    article: "GDPR 7(3), 13(2)(c)",
    on: "activity",
    appliesTo: "controller",
    fields: ["purposes.grounds.consent.withdrawalMeans"],
    message: {
      en: "Consent without a means of withdrawing it.",
      fr: "Consentement sans moyen de le retirer.",
    },
    fix: {
      en: "Give a means as easy as giving consent (link, setting).",
      fr: "Indiquer un moyen aussi simple que le recueil (lien, réglage).",
    },
    find: ({ activity }, c) => unwithdrawable(c, activity),
  }),
  rule({
    id: "LB-103",
    severity: "error",
    article: "GDPR 7(1)",
    on: "ground",
    appliesTo: "controller",
    fields: ["consent.proofLocation"],
    message: { en: "No proof of consent.", fr: "Aucune preuve du consentement." },
    fix: {
      en: "Record where proof (who, when, text, version) is kept.",
      fr: "Indiquer où la preuve (qui, quand, texte, version) est conservée.",
    },
    find: ({ ground }) =>
      ground.basis === "consent" && (ground.consent?.proofLocation ?? null) === null,
  }),
  rule({
    id: "LB-104",
    severity: "error",
    article: "GDPR 4(11); CJEU C-673/17 Planet49",
    on: "ground",
    appliesTo: "controller",
    fields: ["consent.mechanism"],
    message: {
      en: "This mechanism is not valid consent.",
      fr: "Ce mécanisme ne vaut pas consentement.",
    },
    fix: {
      en: "Use a separate, unticked, specific request.",
      fr: "Utiliser une demande séparée, spécifique, non précochée.",
    },
    find: ({ ground: { consent } }) =>
      builtInTerm(["consent_mechanisms"], consent?.mechanism ?? "")?.["valid"] === false,
  }),
  rule({
    id: "LB-105",
    severity: "warning",
    article: "GDPR 7(4), recital 43; EDPB 05/2020",
    on: "ground",
    appliesTo: "controller",
    fields: ["consent.freelyGiven", "basis"],
    message: {
      en: "Consent is unlikely to be free given the imbalance.",
      fr: "Consentement difficilement libre compte tenu du déséquilibre.",
    },
    fix: {
      en: "Choose another basis or show refusal has no consequence.",
      fr: "Choisir une autre base ou démontrer l’absence de conséquence d’un refus.",
    },
    question: {
      en: "Why does a refusal have no consequence for the person?",
      fr: "Pourquoi un refus est-il sans conséquence pour la personne ?",
    },
    find: ({ activity, purpose, ground }, c) =>
      ground.basis === "consent" &&
      (ground.consent?.freelyGiven ?? null) === null &&
      (c.ask(isOfPublicBody, activity) ||
        subjectsCovered(activity, purpose, ground).some((id) => dependent.has(id))),
  }),
];
