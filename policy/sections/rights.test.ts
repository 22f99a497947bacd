import assert from "node:assert/strict";
import { test } from "node:test";
import { type Sketches, said, small, texts } from "../testing.ts";

type Purpose = NonNullable<NonNullable<Sketches["activities"]>[number]["purposes"]>[number];

function withPurposes(
  purposes: readonly Purpose[],
  organisation: Parameters<typeof small>[0] = {},
) {
  return small({ ...organisation, activity: { ...organisation.activity, purposes } });
}

const on = (basis: string, more: Partial<Purpose> = {}): Purpose => ({
  id: `p-${basis}`,
  name: texts(`Purpose on ${basis}`),
  grounds: [{ id: `g-${basis}`, basis }],
  ...more,
});

const rights = (register: ReturnType<typeof small>) =>
  said(register, "rights.row").map((text) => text.slice(0, text.indexOf(":")));

test("portability is promised for consent and contract only, and names what it applies to", () => {
  assert.ok(!rights(withPurposes([on("legal_obligation")])).includes("Right to data portability"));
  const register = withPurposes([on("contract"), on("legitimate_interests")]);
  assert.ok(rights(register).includes("Right to data portability"));
  assert.deepEqual(said(register, "rights.applies"), [
    "This right applies to: Purpose on contract.",
  ]);
});

test("portability is not promised for data from others only", () => {
  const register = withPurposes([on("contract")], {
    "data-items": [{ id: "score", label: texts("score"), categoryId: "credit_score" }],
    activity: {
      dataUses: [{ id: "u", dataItemId: "score", sources: [{ sourceId: "data_broker" }] }],
    },
  });
  assert.ok(!rights(register).includes("Right to data portability"));
});

test("the right to object stands apart, for legitimate interests and public tasks", () => {
  const register = withPurposes([on("legitimate_interests"), on("public_task"), on("contract")]);
  assert.match(
    said(register, "rights.object").join(),
    /public interest: Purpose on legitimate_interests; Purpose on public_task\.$/,
  );
  assert.deepEqual(said(withPurposes([on("consent")]), "rights.object"), []);
});

test("marketing can be objected to whatever its basis, without a reason", () => {
  for (const basis of ["consent", "legitimate_interests", "eprivacy_existing_customer"]) {
    const register = withPurposes([on(basis, { isDirectMarketing: true })]);
    assert.match(said(register, "rights.object_marketing").join(), new RegExp(`${basis}\\.$`));
    assert.deepEqual(said(register, "rights.object"), [], basis);
  }
});

test("consent can be withdrawn wherever one is relied on, explicit ones included", () => {
  const withdraw = (register: ReturnType<typeof small>) => said(register, "rights.withdraw").length;
  assert.equal(withdraw(withPurposes([on("contract")])), 0);
  assert.equal(withdraw(withPurposes([on("consent")])), 1);
  const decided = withPurposes([on("contract")], {
    activity: { automatedDecisions: [{ id: "d", exception: "explicit_consent" }] },
  });
  assert.equal(withdraw(decided), 1);
  assert.ok(rights(decided).includes("Right not to be subject to a solely automated decision"));
});

test("erasure stops at what the law requires, which is named", () => {
  const register = withPurposes([
    on("legal_obligation", {
      grounds: [
        {
          id: "g",
          basis: "legal_obligation",
          laws: [{ text: texts("Code de commerce"), articles: "L123-22" }],
        },
      ],
    }),
  ]);
  assert.deepEqual(said(register, "rights.erasure_limit"), [
    "It does not apply to data the law requires us to keep (Code de commerce, Art. L123-22).",
  ]);
});

test("while a purpose has no recorded ground, the right to object is named with its condition", () => {
  assert.ok(rights(small()).includes("Right to object"));
  assert.ok(!rights(withPurposes([on("contract")])).includes("Right to object"));
});

test("grounds shown at a collection point open rights where its purposes record none", () => {
  const register = small({
    "collection-points": [
      { id: "form", name: texts("Order form"), activityIds: ["orders"], shownBases: ["contract"] },
    ],
  });
  assert.deepEqual(said(register, "rights.applies"), ["This right applies to: Order form."]);
});

test("directives after death are a right of French law, the contact is printed when there is one", () => {
  const of = (country: string, contact?: string) =>
    small({ organisation: { country, rights: { postMortemContact: contact ?? null } } });
  assert.equal(said(of("BE"), "rights.post_mortem").length, 0);
  assert.equal(said(of("FR"), "rights.post_mortem").length, 1);
  assert.deepEqual(said(of("FR"), "rights.post_mortem_contact"), []);
  assert.deepEqual(said(of("FR", "dpo@us.example"), "rights.post_mortem_contact"), [
    "To give us such directives: dpo@us.example.",
  ]);
});

test("complaints lead to the recorded authority, in the grammar of the language", () => {
  const register = small({ organisation: { leadSupervisoryAuthorityId: "sa_fr" } });
  assert.match(
    said(register, "rights.complaint", "fr").join(),
    /auprès de la Commission nationale de l’informatique et des libertés \(CNIL\)\u00A0: https:\/\/www\.cnil\.fr/,
  );
  assert.equal(said(small(), "rights.complaint_any").length, 1);
});
