import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { emptyValue } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import { everyShape } from "#register/generate.ts";
import { locales } from "#register/locale.ts";
import { makeRandom, type Random } from "#register/random.ts";
import { collections, entityOf } from "#register/registry.ts";
import { declaredValue } from "./declared-value.ts";

type Values = Readonly<Record<string, unknown>>;
/** A value as another declaration had it written, and as it reads today. */
type Pair<V = unknown> = { readonly written: V; readonly today: V };

const { records } = everyShape();
const values = collections.flatMap((collection) =>
  Object.entries(entityOf(collection).fields).flatMap(([name, field]) =>
    records[collection].map((record) => ({ field, value: (record as unknown as Values)[name] })),
  ),
);

test("a value that was written as it is declared is read without a copy", () => {
  for (const { field, value } of values) {
    if (value !== null) assert.equal(declaredValue(field)(value), value);
  }
});

test("what an earlier declaration lacked, had besides or had in another order reads as it is declared today", () => {
  const said = values.filter(({ field }) =>
    ["group", "rows", "parts", "localised"].includes(field.kind),
  );
  fc.assert(
    fc.property(fc.constantFrom(...said), fc.integer(), ({ field, value }, seed) => {
      const { written, today } = otherwise(field, value, makeRandom(seed));
      const read = declaredValue(field)(JSON.parse(JSON.stringify(written)));
      assert.equal(JSON.stringify(read), JSON.stringify(today));
    }),
    { numRuns: 2000 },
  );
});

function otherwise(field: Field, value: unknown, random: Random): Pair {
  if (value === null) return { written: value, today: value };
  const inner = "fields" in field ? field.fields : {};
  switch (field.kind) {
    case "group":
      return valuesOtherwise(inner, value as Values, random);
    case "rows":
    case "parts": {
      const pairs = (value as readonly Values[]).map((row) => {
        const { written, today } = valuesOtherwise(inner, row, random);
        const id = field.kind === "parts" ? { id: row["id"] } : {};
        return { written: { ...written, ...id }, today: { ...id, ...today } };
      });
      return { written: pairs.map((pair) => pair.written), today: pairs.map((pair) => pair.today) };
    }
    case "localised": {
      const texts = value as Values;
      const order = random.sample(locales, locales.length).filter((locale) => locale in texts);
      const other = random.chance(0.2) ? { eo: { text: "Nomo", changedAt: null } } : {};
      const reordered = Object.fromEntries(order.map((locale) => [locale, texts[locale]]));
      return { written: { ...other, ...reordered }, today: texts };
    }
    default:
      return { written: value, today: value };
  }
}

function valuesOtherwise(fields: Fields, said: Values, random: Random): Pair<Values> {
  const written: [string, unknown][] = [];
  const today: [string, unknown][] = [];
  for (const [name, field] of Object.entries(fields)) {
    const pair = otherwise(field, said[name], random);
    const lacks = random.chance(0.1);
    if (!lacks) written.push([name, pair.written]);
    today.push([name, lacks ? emptyValue(field) : pair.today]);
  }
  if (random.chance(0.2)) written.reverse();
  if (random.chance(0.2)) written.unshift(["noLongerDeclared", { a: [1] }]);
  return { written: Object.fromEntries(written), today: Object.fromEntries(today) };
}
