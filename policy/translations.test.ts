import assert from "node:assert/strict";
import { test } from "node:test";
import { compilePolicy } from "./compile.ts";
import { omissions } from "./omissions.ts";
import { plainText } from "./plain-text.ts";
import { onlyPolicy, said, small, texts } from "./testing.ts";

const register = small({
  organisation: { rights: { objectMeans: texts("write to us"), channels: [] } },
  parties: [{ id: "host", legalName: "Host SA" }],
  "data-items": [
    { id: "email", label: texts("work address"), categoryId: "email" },
    { id: "name", label: texts("name", "nom"), categoryId: "last_name" },
  ],
  activity: {
    purposes: [
      { id: "delivery", name: texts("Delivery", "Livraison") },
      { id: "news", name: texts("Newsletter") },
    ],
    dataUses: [
      { id: "use-email", dataItemId: "email" },
      { id: "use-name", dataItemId: "name" },
    ],
    involvements: [
      { id: "hosting", partyId: "host", roleId: "processor", service: texts("hosting") },
    ],
  },
  policy: {
    passages: [
      { place: "preamble", text: texts("We like privacy.", "Nous aimons la vie privée.") },
      { place: "preamble", text: texts("Only in English.") },
    ],
  },
});

const policy = onlyPolicy(register);

test("a text that is missing in French is not replaced by the English one", () => {
  const french = plainText(compilePolicy(register, policy, "fr", { version: null }));
  for (const english of ["work address", "Newsletter", "hosting", "Only in English"]) {
    assert.ok(!french.includes(english), english);
  }
  assert.ok(french.includes("Nous aimons la vie privée."));
});

test("a data item without a French name is named by its category", () => {
  assert.match(
    said(register, "data.list", "fr").join("\n"),
    /Coordonnées\u00A0: adresse électronique\./,
  );
});

test("every missing translation is reported with the field to fill in", () => {
  const missing = omissions(register, policy, "fr").flatMap((one) =>
    one.missing.map((place) => `${place.collection}/${place.id}${place.pointer}`),
  );
  for (const place of [
    "data-items/email/label",
    "activities/orders/purposes/1/name",
    "activities/orders/involvements/0/service",
    "policies/p/passages/1/text",
  ]) {
    assert.ok(missing.includes(place), place);
  }
});

test("nothing is reported twice, and nothing that is translated", () => {
  const english = omissions(register, policy, "en").map((one) => one.template);
  assert.ok(!english.includes("data.list"));
  const keys = omissions(register, policy, "fr").map((one) =>
    JSON.stringify([one.template, one.missing]),
  );
  assert.equal(new Set(keys).size, keys.length);
});

test("a purpose without ground or period is reported beside its dashes", () => {
  const due = omissions(register, policy, "en").filter((one) => one.template === "cell.empty");
  assert.deepEqual(
    due.map((one) => one.subject),
    ["delivery/basis", "delivery/retention", "news/basis"],
  );
});
