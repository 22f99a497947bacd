import assert from "node:assert/strict";
import { test } from "node:test";
import { said, small, texts } from "../testing.ts";

const items = ["email", "score", "images"].map((id) => ({
  id,
  label: texts(id),
  categoryId: "email",
}));

const used = (dataItemId: string, sourceId: string, more: object = {}) => ({
  id: `use-${dataItemId}`,
  dataItemId,
  sources: [{ sourceId }],
  mandatory: "yes" as const,
  ...more,
});

test("what is observed or worked out is neither compulsory nor optional: people do not hand it over", () => {
  const register = small({
    "data-items": items,
    activity: {
      dataUses: [
        used("email", "data_subject_direct"),
        used("score", "inferred_derived"),
        used("images", "data_subject_device", { mandatory: "no" }),
      ],
    },
  });
  assert.deepEqual(said(register, "collect.used_mandatory"), ["Orders – compulsory data: email."]);
  assert.deepEqual(said(register, "collect.used_optional"), []);
});

test("what a form says of refusing data is not said again of its activity", () => {
  const asked = (consequence: string) =>
    small({
      "data-items": items,
      "collection-points": [
        {
          id: "form",
          name: texts("Order form"),
          activityIds: ["orders"],
          fields: [{ dataItemId: "email", mandatory: "yes", purposeIds: ["delivery"] }],
          consequence: texts("we cannot deliver"),
        },
      ],
      activity: {
        dataUses: [used("email", "data_subject_direct", { consequence: texts(consequence) })],
      },
    });
  assert.deepEqual(said(asked("we cannot deliver"), "collect.used_consequence"), []);
  assert.deepEqual(said(asked("we cannot write to you"), "collect.used_consequence"), [
    "Orders – if you do not provide these data (email): we cannot write to you.",
  ]);
});

test("several public bodies that receive data for different reasons stand in a list", () => {
  const body = (id: string, articles: string) => ({
    id,
    partyId: id,
    roleId: "public_body_recipient",
    laws: [{ text: texts("Code général des impôts"), articles }],
  });
  const register = small({
    parties: [
      { id: "tax", legalName: "Tax office" },
      { id: "customs", legalName: "Customs" },
    ],
    activity: { involvements: [body("tax", "242 bis"), body("customs", "289 B")] },
  });
  assert.deepEqual(said(register, "recipient.public_bodies_intro"), [
    "Public bodies that receive data regularly:",
  ]);
  assert.deepEqual(said(register, "recipient.public_body"), ["Tax office.", "Customs."]);
});

test("a law is named once with all its articles, unless they have numbered paragraphs", () => {
  const law = (name: string, articles: string) => ({ text: texts(name, name), articles });
  const register = small({
    activity: {
      purposes: [
        {
          id: "delivery",
          name: texts("Delivery", "Livraison"),
          grounds: [
            {
              id: "law",
              basis: "legal_obligation",
              laws: [
                law("Code de commerce", "L123-22"),
                law("RGPD", "21(3)"),
                law("Code de commerce", "L110-1, L123-22"),
                law("RGPD", "12 to 22"),
              ],
            },
          ],
        },
      ],
    },
  });
  assert.deepEqual(said(register, "basis.legal_obligation", "fr"), [
    "Une obligation légale\u00A0: Code de commerce, art.\u00A0L123-22, L110-1\u202F; RGPD, art.\u00A021, 3\u202F; RGPD, art.\u00A012 à 22 (RGPD, art.\u00A06, 1, c).",
  ]);
});

test("a source that is named needs no examples", () => {
  const register = small({
    "data-items": items,
    activity: {
      dataUses: [
        used("email", "other_individual", {
          sources: [{ sourceId: "other_individual", name: texts("the patient") }],
        }),
      ],
    },
  });
  assert.deepEqual(said(register, "source.indirect"), [
    "We did not collect these data from you: email. Source: another person (the patient).",
  ]);
});
