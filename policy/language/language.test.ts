import assert from "node:assert/strict";
import { test } from "node:test";
import { english } from "./en.ts";
import { french } from "./fr.ts";
import { lowerFirst } from "./letters.ts";

test("durations agree in number and stay on one line", () => {
  assert.equal(english.duration(1, "years"), "1\u00A0year");
  assert.equal(english.duration(3, "years"), "3\u00A0years");
  assert.equal(english.duration(13, "months"), "13\u00A0months");
  assert.equal(french.duration(1, "years"), "1\u00A0an");
  assert.equal(french.duration(3, "years"), "3\u00A0ans");
  assert.equal(french.duration(1, "months"), "1\u00A0mois");
  assert.equal(french.duration(30, "days"), "30\u00A0jours");
});

test("dates and sums are written as the reader writes them", () => {
  assert.equal(english.date("2026-03-01"), "1 March 2026");
  assert.equal(french.date("2026-03-01"), "1er mars 2026");
  assert.equal(french.date("2026-08-21"), "21 août 2026");
  assert.equal(english.money(323770, "EUR"), "€323,770");
  assert.equal(french.money(323770, "EUR"), "323\u202F770\u00A0€");
  assert.equal(french.money(37000.5, "CHF"), "37\u202F000,50\u00A0CHF");
});

test("provisions are cited in the manner of the language", () => {
  assert.equal(english.provision("GDPR Art. 6(1)(a)"), "GDPR Art. 6(1)(a)");
  assert.equal(french.provision("GDPR Art. 6(1)(a)"), "RGPD, art. 6, 1, a");
  assert.equal(french.provision("GDPR Art. 10"), "RGPD, art. 10");
  assert.equal(french.provision("GDPR Art. 49(1) 2nd subpara."), "RGPD, art. 49, 1, second alinéa");
  assert.equal(english.provision("Loi 78-17 art. 46, 3°"), "French Act no. 78-17, Art. 46, 3°");
  assert.equal(
    french.provision("Directive 2002/58/EC Art. 13(2)"),
    "directive 2002/58/CE, art. 13, 2",
  );
  assert.equal(french.law("Code de commerce", "L123-22"), "Code de commerce, art. L123-22");
  assert.equal(english.law("BDSG", "§ 26"), "BDSG, § 26");
  assert.equal(
    french.decision("Implementing Decision (EU) 2021/1772, as amended (renewed 19 Dec 2025)"),
    "décision d'exécution (UE) 2021/1772, modifiée",
  );
});

test("French gets its thin spaces and apostrophes, and addresses keep their colon", () => {
  assert.equal(
    french.typography("L'été : « oui » ; non ? https://x.fr n° 3"),
    "L’été\u00A0: «\u00A0oui\u00A0»\u202F; non\u202F? https://x.fr n°\u00A03",
  );
  assert.equal(
    english.typography("the customers' data, the person's"),
    "the customers’ data, the person’s",
  );
});

test("labels begin small inside a sentence, acronyms do not", () => {
  assert.equal(lowerFirst("Email address"), "email address");
  assert.equal(lowerFirst("IP address"), "IP address");
  assert.equal(lowerFirst("CV, formation"), "CV, formation");
  assert.equal(lowerFirst("L'exécution du contrat"), "l'exécution du contrat");
  assert.equal(lowerFirst("État civil"), "état civil");
  assert.equal(lowerFirst("A legal obligation"), "a legal obligation");
  assert.equal(lowerFirst("SaaS provider"), "SaaS provider");
});

test("a provision, a number and a date stay on one line", () => {
  assert.equal(
    english.typography("GDPR Art. 6(1), Act no. 78-17 of 6 January 1978, § 26"),
    "GDPR Art.\u00A06(1), Act no.\u00A078-17 of 6\u00A0January 1978, §\u00A026",
  );
  assert.equal(
    french.typography("RGPD, art. 6, 1, loi n° 78-17 du 6 janvier 1978, 1er mars, § 26"),
    "RGPD, art.\u00A06, 1, loi n°\u00A078-17 du 6\u00A0janvier 1978, 1er\u00A0mars, §\u00A026",
  );
});

test("articles of laws are cited as the language counts them", () => {
  assert.equal(french.law("RGPD", "21(3)"), "RGPD, art. 21, 3");
  assert.equal(french.law("RGPD", "12 to 22"), "RGPD, art. 12 à 22");
  assert.equal(english.law("Code civil", "34 à 101-2"), "Code civil, Art. 34 to 101-2");
});

test("a legal form stands beside the name with its English article", () => {
  assert.equal(
    english.apposition("simplified joint-stock company"),
    "a simplified joint-stock company",
  );
  assert.equal(english.apposition("association"), "an association");
  assert.equal(english.apposition("unlimited company"), "an unlimited company");
  assert.equal(english.apposition("union of municipalities"), "a union of municipalities");
  assert.equal(english.apposition("GmbH"), "GmbH");
  assert.equal(french.apposition("association"), "association");
});
