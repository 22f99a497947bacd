import assert from "node:assert/strict";
import { test } from "node:test";
import { omissions } from "../omissions.ts";
import { onlyPolicy, type Sketches, said, small, texts } from "../testing.ts";

type Ground = NonNullable<
  NonNullable<NonNullable<Sketches["activities"]>[number]["purposes"]>[number]["grounds"]
>[number];

function withGrounds(grounds: readonly Ground[], country = "FR") {
  return small({
    organisation: { country },
    "data-items": [
      { id: "email", label: texts("email", "courriel"), categoryId: "email" },
      { id: "health", label: texts("allergies", "allergies"), categoryId: "health" },
    ],
    activity: {
      purposes: [{ id: "delivery", name: texts("Delivery", "Livraison"), grounds }],
      dataUses: [
        { id: "use-email", dataItemId: "email" },
        { id: "use-health", dataItemId: "health" },
      ],
    },
  });
}

test("several grounds, each with its part, condition or fallback", () => {
  const register = withGrounds([
    { id: "a", basis: "contract", covers: texts("The delivery"), contract: texts("our terms") },
    { id: "b", basis: "consent", condition: texts("In the shop"), consent: {} },
    {
      id: "c",
      basis: "legitimate_interests",
      isFallback: true,
      interest: texts("keeping in touch", "garder le contact"),
    },
  ]);
  assert.deepEqual(said(register, "basis.several"), [
    "Several legal bases apply, each to its own part:",
  ]);
  assert.deepEqual(said(register, "basis.contract"), [
    "The delivery – the performance of our terms (GDPR Art. 6(1)(b)).",
  ]);
  assert.deepEqual(said(register, "basis.consent"), [
    "In the shop – your consent (GDPR Art. 6(1)(a)).",
  ]);
  assert.deepEqual(said(register, "basis.legitimate_interests"), [
    "In the other cases – our legitimate interest in keeping in touch (GDPR Art. 6(1)(f)).",
  ]);
});

test("a ground that covers some data only names them", () => {
  const register = withGrounds([
    { id: "a", basis: "contract", coversDataUseIds: ["use-email"] },
    { id: "b", basis: "consent", coversSubjectIds: ["prospect"] },
  ]);
  assert.match(said(register, "basis.contract_generic").join(), /^Email – the performance of our/);
  assert.match(said(register, "basis.consent").join(), /^Prospects – your consent/);
});

test("different laws for different data behind one obligation", () => {
  const register = withGrounds([
    {
      id: "a",
      basis: "legal_obligation",
      laws: [
        { text: texts("Code de commerce"), articles: "L123-22", dataUseIds: ["use-email"] },
        { text: texts("Code de la santé publique"), dataUseIds: ["use-health"] },
      ],
    },
  ]);
  assert.deepEqual(said(register, "basis.named"), ["Legal obligation (GDPR Art. 6(1)(c))."]);
  assert.deepEqual(said(register, "basis.law_part"), [
    "Email – Code de commerce, Art. L123-22.",
    "Allergies – Code de la santé publique.",
  ]);
});

test("a basis without its particulars is named, and the empty field is reported", () => {
  const register = withGrounds([{ id: "a", basis: "legitimate_interests" }]);
  assert.deepEqual(said(register, "basis.named"), ["Legitimate interests (GDPR Art. 6(1)(f))."]);
  const missing = omissions(register, onlyPolicy(register), "en").flatMap((one) => one.missing);
  assert.ok(missing.some((one) => one.pointer === "/purposes/0/grounds/0/interest"));
});

test("the exemption for existing customers cites the national law only where it applies", () => {
  const ground = [{ id: "a", basis: "eprivacy_existing_customer" }];
  assert.match(
    said(withGrounds(ground), "basis.existing_customer", "fr").join(),
    /\(directive 2002\/58\/CE, art\.\u00A013, 2\u202F; Code des postes et des communications électroniques, art\.\u00A0L34-5\)/,
  );
  assert.doesNotMatch(
    said(withGrounds(ground, "BE"), "basis.existing_customer").join(),
    /Post and Electronic/,
  );
});

test("a condition of Art. 9 for some of the data, with its law and justification", () => {
  const register = withGrounds([
    {
      id: "a",
      basis: "consent",
      art9: [
        {
          conditionId: "art9_a_explicit_consent",
          dataUseIds: ["use-health"],
          justification: texts("we must know what not to serve"),
        },
      ],
    },
  ]);
  assert.deepEqual(said(register, "data.sensitive"), [
    "Some of these data are sensitive: allergies.",
  ]);
  assert.deepEqual(said(register, "data.sensitive_part"), [
    "Delivery – sensitive data: allergies. Why we are allowed to use them: you have given your explicit consent (GDPR Art. 9(2)(a)).",
  ]);
  assert.deepEqual(said(register, "data.justification"), [
    "Why this is necessary: we must know what not to serve.",
  ]);
});
