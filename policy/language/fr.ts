import { frenchSpaces, narrow, noBreak } from "#register/french-spaces.ts";
import page from "../pages/fr.json" with { type: "json" };
import sentences from "../sentences/fr.json" with { type: "json" };
import type { Language, Unit } from "./language.ts";
import { curlyApostrophes, grouped, withNoBreak } from "./letters.ts";

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** What no line may break after, with its space, beside the marks that have theirs. */
const unbroken = new RegExp(
  ["(?:\\bn°|\\bart\\.|§) (?=\\S)", `\\b(?:1er|\\d{1,2}) (?=(?:${months.join("|")})\\b)`].join("|"),
  "g",
);

// Every sentence is read through, and few can have such a space.
const mayHaveOne = /(?:[°.§\d]|1er) \S/;

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  days: ["jour", "jours"],
  months: ["mois", "mois"],
  years: ["an", "ans"],
};

const symbols: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$" };

/** “GDPR Art. 6(1)(a)” as « RGPD, art. 6, 1, a ». */
function provision(article: string): string {
  return paragraphs(
    article
      .replace(/^Loi 78-17 art\. /, "loi n° 78-17, art. ")
      .replace(/^GDPR Art\. /, "RGPD, art. ")
      .replace(/^Directive 2002\/58\/EC Art\. /, "directive 2002/58/CE, art. ")
      .replace(" 2nd subpara.", ", second alinéa"),
  );
}

/** “21(3)” as « 21, 3 ». */
function paragraphs(articles: string): string {
  return articles.replace(/(?<=\d)\((\w+)\)/g, ", $1").replace(/\((\w)\)/g, ", $1");
}

/** French with the spaces of its typography; sentences are written with plain spaces. */
export const french: Language = {
  locale: "fr",
  region: "fr-FR",
  sentences,
  page,
  colon: `${noBreak}: `,
  quoted: (name) => `«${noBreak}${name}${noBreak}»`,
  glue: { comma: ", ", semicolon: " ; ", and: " et ", or: " ou " },
  authorityPhrase: "aupres_fr",
  duration: (value, unit) =>
    `${grouped(value, narrow, ",")}${noBreak}${units[unit][value <= 1 ? 0 : 1]}`,
  date: (day) => {
    const [year, month, date] = day.split("-").map(Number);
    return `${date === 1 ? "1er" : date} ${months[(month ?? 1) - 1]} ${year}`;
  },
  number: (value) => grouped(value, narrow, ","),
  money: (amount, currency) =>
    `${grouped(amount, narrow, ",")}${noBreak}${symbols[currency] ?? currency}`,
  provision,
  law: (text, articles) => {
    if (articles === null) return text;
    const cited = paragraphs(articles)
      .replace(/ to (?=\w)/g, " à ")
      .replace(/ and (?=\w)/g, " et ");
    return /^(art\b|§|n°)/i.test(cited) ? `${text}, ${cited}` : `${text}, art. ${cited}`;
  },
  decision: (name) =>
    name
      .replace(/ \([^()]*\d{4}\)$/, "")
      .replace("Implementing Decision", "décision d'exécution")
      .replace(/^Decision/, "décision")
      .replace("(EU)", "(UE)")
      .replace(/\/EC\b/, "/CE")
      .replace(/\/EU\b/, "/UE")
      .replace(", as amended", ", modifiée"),
  apposition: (words) => words,
  typography: (text) => {
    const spaced = frenchSpaces(curlyApostrophes(text));
    return mayHaveOne.test(spaced) ? spaced.replace(unbroken, withNoBreak) : spaced;
  },
};
