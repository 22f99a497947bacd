import { noBreak } from "#register/french-spaces.ts";
import page from "../pages/en.json" with { type: "json" };
import sentences from "../sentences/en.json" with { type: "json" };
import type { Language, Unit } from "./language.ts";
import { curlyApostrophes, grouped, withNoBreak } from "./letters.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** What no line may break after, with its space. */
const unbroken = new RegExp(
  ["(?:\\b(?:Arts?|nos?|Sec)\\.|§) (?=\\S)", `\\b\\d{1,2} (?=(?:${months.join("|")})\\b)`].join(
    "|",
  ),
  "g",
);

// Every sentence is read through, and few can have such a space.
const mayHaveOne = /[.§\d] \S/;

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  days: ["day", "days"],
  months: ["month", "months"],
  years: ["year", "years"],
};

const symbols: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$" };

/** English as in a British legal text. */
export const english: Language = {
  locale: "en",
  region: "en-GB",
  sentences,
  page,
  colon: ": ",
  quoted: (name) => `“${name}”`,
  glue: { comma: ", ", semicolon: "; ", and: " and ", or: " or " },
  authorityPhrase: "phrase_en",
  duration: (value, unit) =>
    `${grouped(value, ",", ".")}${noBreak}${units[unit][value === 1 ? 0 : 1]}`,
  date: (day) => {
    const [year, month, date] = day.split("-").map(Number);
    return `${date} ${months[(month ?? 1) - 1]} ${year}`;
  },
  number: (value) => grouped(value, ",", "."),
  money: (amount, currency) => {
    const symbol = symbols[currency] ?? `${currency}\u00A0`;
    return `${symbol}${grouped(amount, ",", ".")}`;
  },
  provision: (article) => article.replace(/^Loi 78-17 art\. /, "French Act no. 78-17, Art. "),
  law: (text, articles) => {
    if (articles === null) return text;
    const cited = articles.replace(/ à (?=\w)/g, " to ").replace(/ et (?=\w)/g, " and ");
    return /^(§|(art|sec|nos?)\b)/i.test(cited) ? `${text}, ${cited}` : `${text}, Art. ${cited}`;
  },
  decision: (name) => name.replace(/ \([^()]*\d{4}\)$/, ""),
  apposition: (words) => {
    // “a company”, “an unlimited company”, “a union”; abbreviations (GmbH) and what has an article stay as they are.
    if (!/^[a-z]/.test(words) || /^(an?|the) /.test(words)) return words;
    return `${/^([aeio]|un(?!i(on|t|v)))/.test(words) ? "an" : "a"} ${words}`;
  },
  typography: (text) => {
    const curly = curlyApostrophes(text);
    return mayHaveOne.test(curly) ? curly.replace(unbroken, withNoBreak) : curly;
  },
};
