import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { walkFields } from "#register/entity.ts";
import type { Fields } from "#register/field.ts";
import { collections, entityOf, isCollection } from "#register/registry.ts";
import { impossible } from "./impossible.ts";
import { rules } from "./rules.ts";

/** The names of the fields of every kind of subject, dotted. */
const fieldsOf = new Map<string, ReadonlySet<string>>();
const add = (name: string, fields: Fields) =>
  fieldsOf.set(name, new Set(walkFields(fields).map(([path]) => path)));
for (const collection of collections) {
  const { name, fields } = entityOf(collection);
  add(name, fields);
  add(collection, fields);
  for (const [, field] of walkFields(fields)) {
    if (field.kind === "parts") add(field.part, field.fields);
  }
}

test("no two rules have the same id", () => {
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

test("each of the 203 rules is checked, or cannot be broken for a reason that is given", () => {
  const ids = [...rules.map(({ id }) => id), ...impossible.map(({ id }) => id)];
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.length, 203);
  for (const { id, reason } of impossible) assert.ok(reason.en !== "" && reason.fr !== "", id);
});

test("the fields a rule names exist", () => {
  const unknown = rules.flatMap(({ id, on, fields }) =>
    fields
      .filter((field) => {
        const [collection = "", path = ""] = field.split(":");
        return isCollection(collection)
          ? fieldsOf.get(collection)?.has(path) !== true
          : fieldsOf.get(on)?.has(field) !== true;
      })
      .map((field) => `${id}: ${field}`),
  );
  assert.deepEqual(unknown, []);
});

test("the rules that silence another exist", () => {
  const ids = new Set(rules.map(({ id }) => id));
  const unknown = rules.flatMap(({ id, silencedBy }) =>
    typeof silencedBy === "function" || silencedBy === undefined
      ? []
      : silencedBy.filter((one) => !ids.has(one)).map((one) => `${id}: ${one}`),
  );
  assert.deepEqual(unknown, []);
});

test("a message names only what is a word between braces, the same in every language", () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const { id, message } of rules) assert.deepEqual(names(message.en), names(message.fr), id);
});

test("every file of rules has its examples beside it", () => {
  const files = readdirSync(new URL("./rules/", import.meta.url));
  const lonely = files.filter(
    (file) => !file.endsWith(".test.ts") && !files.includes(file.replace(".ts", ".test.ts")),
  );
  assert.deepEqual(lonely, []);
});
