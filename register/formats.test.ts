import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatProblem, isDate, isInstant } from "./formats.ts";
import type { TextFormat } from "./field.ts";
import validators from "./vocabularies/fr_validators.json" with { type: "json" };

function accepts(format: TextFormat, values: readonly string[]): void {
  for (const value of values) assert.equal(formatProblem(format, value), null, value);
}

function refuses(format: TextFormat, values: readonly string[]): void {
  for (const value of values) assert.notEqual(formatProblem(format, value), null, value);
}

test("a link is a web address or an e-mail, never a script", () => {
  accepts("url", [
    "https://example.org/a?b=c#d",
    "http://localhost:3000",
    "mailto:dpo@example.org",
  ]);
  refuses("url", [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    " https://example.org",
    "data:text/html,x",
    "vbscript:x",
    "//example.org",
    "example.org",
    "https://bank.example@evil.example/",
    "https://",
    "mailto:",
    "ftp://example.org",
  ]);
});

test("an e-mail address has one @ and a domain with a dot", () => {
  accepts("email", ["dpo@example.org", "données+a@exämple.fr", "a.b'c@x.museum"]);
  refuses("email", [
    "dpo@",
    "@example.org",
    "a b@example.org",
    "a@b",
    "a@b..fr",
    "<a@b.fr>",
    "a@b@c.fr",
  ]);
});

test("a policy's address has small letters, digits and single hyphens and is no address of Recital", () => {
  accepts("slug", ["privacy", "job-applicants", "v2"]);
  refuses("slug", ["Privacy", "-a", "a-", "a--b", "é", "a/b", "subprocessors", "notices", "a_b"]);
});

test("SIREN, SIRET and French VAT numbers are checked as the reference data says", () => {
  for (const [id, format] of [
    ["siren", "siren"],
    ["siret", "siret"],
    ["vat_fr", "vat"],
  ] as const) {
    const item = validators.items.find((candidate) => candidate.id === id);
    assert.ok(item !== undefined && item.valid.length > 0 && item.invalid.length > 0);
    accepts(format, item.valid);
    refuses(format, item.invalid);
  }
});

test("identifiers may be typed in groups", () => {
  accepts("siren", ["732 829 320", "732\u00A0829\u202F320"]);
  accepts("siret", ["732 829 320 00074"]);
  accepts("vat", ["FR 44 732 829 320", "fr44732829320"]);
});

test("establishments of La Poste follow their own rule", () => {
  accepts("siret", ["35600000000048", "35600000049837"]);
  refuses("siret", ["35600000049838", "35600000000049"]);
});

test("one wrong digit of a SIREN is always found", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("732829320", "552100554", "303265045"),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (siren, place, shift) => {
        const digit = (Number(siren[place]) + shift) % 10;
        const wrong = `${siren.slice(0, place)}${digit}${siren.slice(place + 1)}`;
        assert.equal(formatProblem("siren", wrong), "siren");
      },
    ),
  );
});

test("VAT numbers of other countries have the form their country gives them", () => {
  accepts("vat", [
    "DE123456789",
    "BE0123456789",
    "ESX1234567X",
    "NL123456789B01",
    "IE1234567WA",
    "EL123456789",
    "XI123456789",
    "CHE123456789MWST",
    "GB123456789",
  ]);
  refuses("vat", ["DE12345678", "BE2123456789", "IT1234", "12345", "FR"]);
});

test("a time zone is a name of the IANA list, not an offset", () => {
  accepts("timezone", ["Europe/Paris", "UTC", "America/Argentina/Buenos_Aires"]);
  refuses("timezone", ["+01:00", "Paris", "Europe/Nowhere", "", "../etc"]);
});

test("a date is a day of the calendar", () => {
  for (const day of ["2024-02-29", "2026-12-31"]) assert.ok(isDate(day), day);
  for (const day of [
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "26-01-01",
    "2026-1-1",
    "2026-01-01T00:00:00Z",
    "0000-01-01",
  ]) {
    assert.ok(!isDate(day), day);
  }
});

test("an instant is in UTC", () => {
  for (const instant of ["2026-03-31T14:05:00Z", "2026-03-31T14:05:00.123Z"])
    assert.ok(isInstant(instant));
  for (const instant of [
    "2026-03-31T14:05:00+02:00",
    "2026-03-31",
    "2026-02-30T14:05:00Z",
    "2026-03-31T24:05:00Z",
  ]) {
    assert.ok(!isInstant(instant));
  }
});
