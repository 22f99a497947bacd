import assert from "node:assert/strict";
import { test } from "node:test";
import { english } from "./en.ts";
import { french } from "./fr.ts";
import { lowerFirst } from "./letters.ts";

test("durations agree in number, and French keeps them on one line", () => {
  assert.equal(english.duration(1, "years"), "1 year");
  assert.equal(english.duration(3, "years"), "3 years");
  assert.equal(english.duration(13, "months"), "13 months");
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
