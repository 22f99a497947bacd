import assert from "node:assert/strict";
import { test } from "node:test";
import type { Field, Fields } from "#register/field.ts";
import { everyShape } from "#register/generate.ts";
import { locales } from "#register/locale.ts";
import { collections, entityOf } from "#register/registry.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import { compileNotice } from "./notice.ts";
import { compilePolicy } from "./compile.ts";
import { plainText } from "./plain-text.ts";
import { compileSubprocessors } from "./subprocessors.ts";
import { allShown, onlyPolicy } from "./testing.ts";

const marker = "NEVER-IN-PUBLIC";

/** Puts the marker into every internal text of some values, however deep. */
function marked(fields: Fields, values: Record<string, unknown>, isInside: boolean): object {
  return {
    ...values,
    ...Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        markedValue(field, values[name], isInside || field.visibility === "internal"),
      ]),
    ),
  };
}

function markedValue(field: Field, value: unknown, isInternal: boolean): unknown {
  switch (field.kind) {
    case "group":
      return value === null ? null : marked(field.fields, value as never, isInternal);
    case "rows":
    case "parts":
      return (value as Record<string, unknown>[]).map((one) =>
        marked(field.fields, one, isInternal),
      );
    case "text":
      return isInternal ? `${marker} ${String(value)}` : value;
    case "texts":
      return isInternal ? [marker] : value;
    case "localised":
      return isInternal
        ? Object.fromEntries(locales.map((one) => [one, { text: marker, changedAt: null }]))
        : value;
    default:
      return value;
  }
}

function withMarkers(register: Register): Register {
  const records = Object.fromEntries(
    collections.map((collection) => [
      collection,
      register.records[collection].map((record) =>
        marked(entityOf(collection).fields, record as never, false),
      ),
    ]),
  ) as unknown as RegisterRecords;
  return makeRegister(records, register.at);
}

test("internal texts are in no policy, notice or list of sub-processors", () => {
  const context = { version: null, baseUrl: "https://privacy.example" };
  for (const outline of ["articles", "layered"] as const) {
    const register = withMarkers(allShown(everyShape(), outline));
    assert.ok(JSON.stringify(register.records).split(marker).length > 100);
    const policy = onlyPolicy(register);
    for (const locale of locales) {
      const documents = [
        compilePolicy(register, policy, locale, context),
        compileSubprocessors(register, policy, locale, context),
        ...register
          .current("collection-points")
          .flatMap((point) => compileNotice(register, policy, point.id, locale, context) ?? []),
      ];
      assert.ok(documents.length > 3);
      for (const document of documents) {
        assert.ok(!JSON.stringify(document).includes(marker), document.slug);
        assert.ok(plainText(document).length > 100);
      }
    }
  }
});

test("what is draft, in review, internal or archived is told to nobody", () => {
  const base = allShown(everyShape());
  const name = (register: Register) =>
    plainText(compilePolicy(register, onlyPolicy(register), "en", { version: null }));
  const shown = name(base);
  for (const change of [
    { state: "draft" },
    { state: "in_review" },
    { visibility: "internal" },
    { archivedAt: "2026-01-01T00:00:00.000Z" },
  ] as const) {
    const hidden = makeRegister(
      {
        ...base.records,
        activities: base.records.activities.map((activity) => ({ ...activity, ...change })),
      },
      base.at,
    );
    const text = name(hidden);
    assert.ok(shown.includes("terms of sale"));
    assert.ok(!text.includes("terms of sale"), JSON.stringify(change));
    assert.ok(!text.includes("3.3 "), JSON.stringify(change));
  }
});
