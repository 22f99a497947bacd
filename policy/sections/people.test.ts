import assert from "node:assert/strict";
import { test } from "node:test";
import { said, small, texts } from "../testing.ts";

const items = [
  { id: "email", label: texts("email", "courriel"), categoryId: "email" },
  { id: "score", label: texts("risk score", "score de risque"), categoryId: "profile_score" },
  { id: "health", label: texts("state of health", "état de santé"), categoryId: "health" },
];

test("data from several sources, derived data, and data from others name where they come from", () => {
  const register = small({
    parties: [{ id: "broker", legalName: "Broker Ltd" }],
    "data-items": items,
    activity: {
      dataUses: [
        {
          id: "u1",
          dataItemId: "email",
          sources: [
            { sourceId: "data_subject_direct" },
            { sourceId: "data_broker", partyId: "broker" },
          ],
        },
        {
          id: "u2",
          dataItemId: "score",
          sources: [{ sourceId: "inferred_derived" }],
          derivedFromIds: ["email"],
        },
        { id: "u3", dataItemId: "health", sources: [{ sourceId: "public_register" }] },
      ],
    },
  });
  assert.deepEqual(said(register, "source.several"), [
    "Email – sources: you and a data supplier (Broker Ltd).",
  ]);
  assert.deepEqual(said(register, "source.derived", "fr"), [
    "Nous déduisons ou calculons nous-mêmes ces données\u00A0: score de risque.",
  ]);
  assert.deepEqual(said(register, "source.derived_from"), [
    "Risk score – what we start from: email.",
  ]);
  assert.deepEqual(said(register, "source.indirect"), [
    "We did not collect these data from you: state of health. Source: public registers (publicly accessible).",
  ]);
});

test("data that only turn up are told apart from data that are asked for", () => {
  const register = small({
    "data-items": items,
    activity: {
      dataUses: [
        { id: "u1", dataItemId: "email" },
        {
          id: "u2",
          dataItemId: "health",
          incidental: true,
          incidentalWhere: texts("your messages", "vos messages"),
          incidentalLimit: texts("within 30 days", "dans un délai de 30 jours"),
        },
      ],
    },
  });
  assert.deepEqual(said(register, "data.list"), ["Contact details: email."]);
  assert.deepEqual(said(register, "data.sensitive"), []);
  assert.deepEqual(said(register, "data.incidental", "fr"), [
    "Ces données peuvent apparaître dans vos messages alors que nous ne les demandons pas\u00A0: état de santé.",
  ]);
  assert.deepEqual(said(register, "data.incidental_limit", "fr"), [
    "Elles sont alors supprimées dans un délai de 30 jours.",
  ]);
});

test("people who never gave their data are thought of", () => {
  const register = small({
    "data-items": items,
    activity: { dataUses: [{ id: "u1", dataItemId: "email", subjectIds: ["referee"] }] },
  });
  assert.deepEqual(said(register, "data.other_people"), [
    "If you give us data about other people (referees and persons recommended), please tell them and show them this policy.",
  ]);
});

test("children, their parents and an age limit", () => {
  const register = small({
    organisation: { country: "FR" },
    "data-items": items,
    activity: {
      purposes: [
        {
          id: "games",
          name: texts("Games", "Jeux"),
          isInformationSocietyService: true,
          grounds: [
            { id: "child", basis: "consent", coversSubjectIds: ["child_under_15"] },
            { id: "parent", basis: "contract", coversSubjectIds: ["guardian"] },
          ],
        },
      ],
      dataUses: [
        { id: "u1", dataItemId: "email", subjectIds: ["child_under_15"] },
        { id: "u2", dataItemId: "email", subjectIds: ["guardian"] },
      ],
    },
    "collection-points": [
      { id: "sign-up", name: texts("Sign-up"), activityIds: ["orders"], minAge: 13 },
    ],
  });
  assert.deepEqual(said(register, "children.min_age"), ["Sign-up – not open to persons under 13."]);
  assert.match(said(register, "children.parental_france").join(), /^If you are under 15, consent/);
  assert.deepEqual(said(register, "children.guardians"), [
    "Parents and guardians – data: email. Used for: Games.",
  ]);
  assert.equal(said(register, "children.rights").length, 1);
});

test("a later use says what the data were collected for and how to refuse", () => {
  const register = small({
    activity: {
      purposes: [
        { id: "care", name: texts("Care", "Soins") },
        {
          id: "research",
          name: texts("Research", "Recherche"),
          isFurtherProcessing: true,
          originalPurposeId: "care",
          compatibilityTest: { reason: texts("research in the public interest") },
          optOutMeans: texts("write to the DPO"),
        },
      ],
    },
  });
  assert.deepEqual(said(register, "purpose.reuse"), ["Later use – Research."]);
  assert.deepEqual(said(register, "purpose.reuse_origin"), ["First collected for: Care."]);
  assert.deepEqual(said(register, "purpose.reuse_opt_out"), [
    "You can refuse this use: write to the DPO.",
  ]);
  assert.equal(said(register, "purpose.reuse_compatible").length, 1);
});

test("an automated decision with a ground of its own, its logic and the person to ask", () => {
  const register = small({
    activity: {
      automatedDecisions: [
        {
          id: "credit",
          purposeId: "delivery",
          exception: "contract",
          basis: "legitimate_interests",
          logic: texts("a score of your payments"),
          significance: texts("you may have to pay in advance"),
          consequences: texts("no payment by invoice"),
          humanContact: texts("credit@us.example"),
        },
      ],
    },
  });
  assert.deepEqual(said(register, "adm.exists"), [
    "Delivery – a decision is taken automatically, without human involvement.",
  ]);
  assert.deepEqual(said(register, "adm.ground"), [
    "The legal basis of this decision differs from that of the purpose: legitimate interests (GDPR Art. 6(1)(f)).",
  ]);
  assert.match(
    said(register, "adm.safeguards").join(),
    /contest the decision: credit@us\.example\.$/,
  );
});
