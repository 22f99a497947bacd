import assert from "node:assert/strict";
import { test } from "node:test";
import { documentFormat } from "./document.ts";
import type { Field, Fields } from "./field.ts";
import { locales } from "./locale.ts";
import { parseDocument } from "./parse-document.ts";
import { collections, entityOf } from "./registry.ts";
import { filledRecords } from "./shapes/filled.ts";

type Place = { readonly pointer: string; readonly isText: boolean };

/** A value of that kind made of one text, and where the text stands below `pointer`. */
function hostileValue(field: Field, text: string, pointer: string): [unknown, readonly Place[]] {
  const place = (more: string): Place => ({ pointer: `${pointer}${more}`, isText: isText(field) });
  switch (field.kind) {
    case "group":
      return hostileValues(field.fields, text, pointer);
    case "rows": {
      const [row, places] = hostileValues(field.fields, text, `${pointer}/0`);
      return [[row], places];
    }
    case "parts": {
      const [part, places] = hostileValues(field.fields, text, `${pointer}/0`);
      return [[{ id: "a-part", ...part }], places];
    }
    case "localised":
      return [
        Object.fromEntries(locales.map((locale) => [locale, { text }])),
        locales.map((locale) => place(`/${locale}/text`)),
      ];
    case "texts":
    case "terms":
    case "refs":
    case "choices":
    case "countries":
      return [[text], [place("/0")]];
    default:
      return [text, [place("")]];
  }
}

const isText = ({ kind }: Field) => kind === "text" || kind === "texts" || kind === "localised";

function hostileValues(fields: Fields, text: string, pointer: string): [object, readonly Place[]] {
  const values: Record<string, unknown> = {};
  const places: Place[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const [value, own] = hostileValue(field, text, `${pointer}/${name}`);
    values[name] = value;
    places.push(...own);
  }
  return [values, places];
}

/** Where a document of one record of every kind is refused for a text in all of its fields, and what each is told. */
function refusals(text: string) {
  return collections.flatMap((collection) => {
    const [values, places] = hostileValues(entityOf(collection).fields, text, `/${collection}/0`);
    const document = { format: documentFormat, [collection]: [{ id: "a-record", ...values }] };
    const parsed = parseDocument(JSON.stringify(document), "en");
    const problems = parsed.ok ? [] : parsed.problems;
    return places.map((place) => ({
      ...place,
      told: problems.filter(({ pointer }) => pointer === place.pointer).map(({ detail }) => detail),
    }));
  });
}

test("100 KB without a space are refused in every field of every record, with its place and its limit", () => {
  const all = refusals("W".repeat(100_000));
  assert.ok(all.filter(({ isText: can }) => can).length > 300, "fields for text");
  for (const { pointer, isText: can, told } of all) {
    assert.ok(told.length > 0, pointer);
    if (can)
      assert.ok(
        told.some((detail) => /100,000|characters/.test(detail)),
        `${pointer}: ${told.join()}`,
      );
    assert.ok(
      told.every((detail) => detail.length < 600),
      pointer,
    );
  }
});

test("a field for a word of a list, a date, a number, a country or a record takes no text", () => {
  const all = refusals("<script>alert(1)</script>");
  for (const { pointer, isText: can, told } of all) if (!can) assert.ok(told.length > 0, pointer);
});

test("controls, halves of characters and what only looks like nothing are refused in every field for text", () => {
  for (const text of ["a\u0000b", "a\uD800b", "a\u001Bb", "a\uFFFFb"])
    for (const { pointer, isText: can, told } of refusals(text))
      if (can) assert.ok(told.length > 0, pointer);
});

test("an address that would run a script is refused in every field for addresses", () => {
  const urls = new Set<string>();
  for (const address of ["javascript:alert(1)", "data:text/html,x", "https://a:b@evil.example/"]) {
    for (const collection of collections) {
      const record = filledRecords("2026-01-01T00:00:00.000Z")[collection][0] ?? {};
      const marked = withAddresses(entityOf(collection).fields, record, address);
      const document = { format: documentFormat, [collection]: [marked] };
      const parsed = parseDocument(JSON.stringify(document), "en");
      assert.ok(!parsed.ok || !JSON.stringify(marked).includes(address), collection);
      for (const { pointer, code } of parsed.ok ? [] : parsed.problems)
        if (code === "url") urls.add(pointer);
    }
  }
  assert.ok(urls.size > 10, `${urls.size} fields for addresses`);
});

function withAddresses(fields: Fields, values: object, address: string): object {
  const given = values as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fields).map(([name, field]) => {
    const value = given[name];
    if (field.kind === "group")
      return [name, withAddresses(field.fields, value as object, address)];
    if (field.kind === "rows" || field.kind === "parts")
      return [name, (value as object[]).map((one) => withAddresses(field.fields, one, address))];
    const isAddress = (field.kind === "text" || field.kind === "texts") && field.format === "url";
    if (!isAddress) return [name, value];
    return [name, field.kind === "texts" ? [address] : address];
  });
  return { ...values, ...Object.fromEntries(changed) };
}
