import { textIn } from "#register/locale.ts";
import { itemName } from "../facts/data.ts";
import { isArticle6, isLawfulBasis, saysItsPart } from "../facts/grounds.ts";
import { languagesOf } from "../facts/shown.ts";
import { listed, named } from "../facts/words.ts";
import { matches } from "../patterns/match.ts";
import vague from "../patterns/vague-purpose.json" with { type: "json" };
import { type Rule, rule } from "../rule.ts";

/** A shorter name says too little unless a description or the usual purpose says more. */
const shortestName = 15;

/** Purposes: specific, with data, on a ground, compatible (GDPR Art. 5(1)(b), 6). */
export const purposeRules: readonly Rule[] = [
  rule({
    id: "PUR-001",
    severity: "error",
    article: "GDPR 6(1), 13(1)(c)",
    on: "purpose",
    appliesTo: "controller",
    fields: ["grounds", "grounds.lia.outcome"],
    message: {
      en: "Purpose “{name}” has no legal basis.",
      fr: "La finalité « {name} » n’a pas de base légale.",
    },
    fix: {
      en: "Choose one of the six bases of Art. 6(1) (or the ePrivacy exemption for existing customers).",
      fr: "Choisir l’une des six bases de l’art. 6(1) (ou l’exception ePrivacy pour les clients).",
    },
    find: ({ purpose }) =>
      purpose.grounds.some(
        ({ basis, lia }) => isLawfulBasis(basis) && lia?.outcome !== "rights_prevail",
      )
        ? []
        : [{ params: { name: named(purpose.name) } }],
  }),
  rule({
    id: "PUR-002",
    severity: "warning",
    article: "GDPR 5(1)(b); WP203; WP260 rev.01 §12",
    on: "purpose",
    appliesTo: "controller",
    fields: ["name", "description", "catalogueId"],
    message: {
      en: "Purpose wording is too vague.",
      fr: "La formulation de la finalité est trop vague.",
    },
    fix: {
      en: "Say what is done, for whom and why.",
      fr: "Préciser ce qui est fait, pour qui et pourquoi.",
    },
    find: ({ activity, purpose }, c) => {
      if (purpose.catalogueId !== null) return [];
      const wrong = c.ask(languagesOf, activity).filter((language) => {
        const name = textIn(purpose.name, language);
        if (name === undefined || textIn(purpose.description, language) !== undefined) return false;
        return name.length < shortestName || matches(vague, language, name);
      });
      return wrong.length === 0 ? [] : [{ languages: wrong }];
    },
  }),
  rule({
    id: "PUR-003",
    severity: "error",
    article: "GDPR 5(1)(b)-(c), 30(1)(c)",
    on: "purpose",
    appliesTo: "controller",
    fields: ["name"],
    message: { en: "Purpose with no data.", fr: "Finalité sans donnée." },
    fix: {
      en: "Link the data needed, or delete the purpose.",
      fr: "Relier les données nécessaires ou supprimer la finalité.",
    },
    silencedBy: ["REC-003"],
    find: ({ activity, purpose }) =>
      activity.dataUses.length > 0 &&
      activity.purposes.length > 1 &&
      // Data without any purpose are told of by themselves: they may be those of this one.
      !activity.dataUses.some(
        ({ purposeIds }) => purposeIds.length === 0 || purposeIds.includes(purpose.id),
      ),
  }),
  rule({
    id: "PUR-004",
    severity: "error",
    article: "GDPR 5(1)(b)-(c)",
    on: "activity",
    appliesTo: "controller",
    fields: ["dataUses.purposeIds"],
    message: {
      en: "Data “{d}” serve no declared purpose.",
      fr: "La donnée « {d} » ne sert aucune finalité déclarée.",
    },
    fix: {
      en: "Link to a purpose or stop collecting it.",
      fr: "La relier à une finalité ou cesser la collecte.",
    },
    find: ({ activity }, c) => {
      if (activity.purposes.length < 2) return [];
      const lost = activity.dataUses.flatMap((use, index) =>
        use.purposeIds.length === 0 ? [{ use, at: ["dataUses", index, "purposeIds"] }] : [],
      );
      const [first, ...more] = lost.map(({ at }) => at);
      if (first === undefined) return [];
      const d = listed(lost.map(({ use }) => itemName(c, use.dataItemId)));
      return [{ at: first, more, params: { d } }];
    },
  }),
  rule({
    id: "PUR-005",
    severity: "warning",
    article: "EDPB 05/2020 §§121-123; GDPR 6(1), 13(1)(c)",
    on: "purpose",
    appliesTo: "controller",
    fields: [
      "grounds.covers",
      "grounds.coversDataUseIds",
      "grounds.coversSubjectIds",
      "grounds.condition",
      "grounds.isFallback",
    ],
    message: {
      en: "Several legal bases for one purpose, and it is not said which part each one covers.",
      fr: "Plusieurs bases légales pour une même finalité, sans indication de la partie couverte par chacune.",
    },
    fix: {
      en: "Say which part, persons or condition each basis covers, or split the purpose.",
      fr: "Préciser la partie, les personnes ou la condition couvertes par chaque base, ou scinder la finalité.",
    },
    find: ({ purpose }) => {
      const several = purpose.grounds.filter(({ basis }) => isArticle6(basis));
      const silent = several.length < 2 ? undefined : several.find((one) => !saysItsPart(one));
      if (silent === undefined) return [];
      return [{ at: ["grounds", purpose.grounds.indexOf(silent), "covers"] }];
    },
  }),
  rule({
    id: "PUR-006",
    severity: "error",
    article: "GDPR 6(4), 13(3), 14(4)",
    on: "purpose",
    appliesTo: "controller",
    fields: ["compatibilityTest.reference", "compatibilityTest.presumed", "isFurtherProcessing"],
    message: {
      en: "New purpose without compatibility test.",
      fr: "Nouvelle finalité sans test de compatibilité.",
    },
    fix: {
      en: "Record the Art. 6(4) test and inform the persons first.",
      fr: "Consigner le test de l’art. 6(4) et informer au préalable.",
    },
    find: ({ purpose: { isFurtherProcessing, compatibilityTest, grounds } }) =>
      isFurtherProcessing === true &&
      (compatibilityTest?.reference ?? null) === null &&
      (compatibilityTest?.presumed ?? null) === null &&
      !grounds.some(
        ({ basis, laws }) =>
          basis === "consent" ||
          ((basis === "legal_obligation" || basis === "public_task") && laws.length > 0),
      ),
  }),
  rule({
    id: "PUR-008",
    severity: "warning",
    article: "GDPR 30(1)(c)",
    on: "activity",
    appliesTo: "controller",
    fields: ["dataUses.subjectIds"],
    message: {
      en: "It is not said whose data these are.",
      fr: "Il n’est pas précisé à qui ces données se rapportent.",
    },
    fix: { en: "Link the persons concerned.", fr: "Relier les personnes concernées." },
    find: ({ activity }) => {
      const subjects = new Set(activity.dataUses.flatMap(({ subjectIds }) => subjectIds));
      if (subjects.size < 2) return [];
      const [first, ...more] = activity.dataUses.flatMap(({ subjectIds }, index) =>
        subjectIds.length === 0 ? [["dataUses", index, "subjectIds"]] : [],
      );
      return first === undefined ? [] : [{ at: first, more }];
    },
  }),
  rule({
    id: "PUR-009",
    severity: "info",
    article: "Good practice; EDPB 05/2020 §§121-123",
    on: "purpose",
    appliesTo: "controller",
    fields: ["grounds"],
    message: {
      en: "Several legal bases, each with its part: one purpose per basis is easier to read.",
      fr: "Plusieurs bases légales, chacune avec sa partie : une finalité par base est plus lisible.",
    },
    fix: { en: "Consider splitting the purpose.", fr: "Envisager de scinder la finalité." },
    find: ({ purpose }) => {
      const several = purpose.grounds.filter(({ basis }) => isArticle6(basis));
      return several.length > 1 && several.every(saysItsPart);
    },
  }),
  rule({
    id: "PUR-010",
    severity: "warning",
    article: "GDPR 6(1), 13(1)(c)",
    on: "ground",
    appliesTo: "controller",
    fields: ["condition", "isFallback"],
    message: {
      en: "A legal basis depends on a condition and nothing is said for the other cases.",
      fr: "Une base légale dépend d’une condition et rien n’est dit pour les autres cas.",
    },
    fix: {
      en: "Add the basis that applies otherwise, or say that the processing then does not take place.",
      fr: "Ajouter la base applicable dans les autres cas, ou préciser que le traitement n’a alors pas lieu.",
    },
    question: {
      en: "Is it done at all where the condition is not met?",
      fr: "Le traitement a-t-il lieu si la condition n’est pas remplie ?",
    },
    find: ({ purpose, ground }) =>
      Object.keys(ground.condition).length > 0 &&
      purpose.noneOtherwise !== true &&
      !purpose.grounds.some(
        (other) =>
          other !== ground &&
          (other.isFallback === true || Object.keys(other.condition).length > 0),
      ),
  }),
];
