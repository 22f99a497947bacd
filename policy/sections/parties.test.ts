import assert from "node:assert/strict";
import { test } from "node:test";
import { approved, said, small, texts } from "../testing.ts";

test("joint controllers: who, the essence of each arrangement, and who answers", () => {
  const register = small({
    parties: [
      { id: "p", legalName: "Partner & Co", email: "dpo@partner.example", address: "Lyon" },
    ],
    activity: {
      ourRole: "joint_controller",
      involvements: [
        {
          id: "i",
          partyId: "p",
          roleId: "joint_controller",
          arrangement: {
            essence: texts("They run the cards.", "Ils gèrent les cartes."),
            contactPoint: texts("dpo@partner.example"),
          },
        },
      ],
    },
  });
  assert.deepEqual(said(register, "controller.joint"), [
    "Orders – we decide on this processing jointly with Partner & Co (joint controllers, GDPR Art. 26).",
  ]);
  assert.deepEqual(said(register, "controller.joint_party"), [
    "Partner & Co, Lyon (contact: dpo@partner.example).",
  ]);
  assert.deepEqual(said(register, "controller.joint_essence", "fr"), [
    "Les grandes lignes de notre accord avec Partner & Co\u00A0: Ils gèrent les cartes.",
  ]);
});

test("several organisations each with an identity, and purposes that tell whose they are", () => {
  const register = small({
    organisations: [
      {
        id: "a",
        legalName: "A SAS",
        country: "FR",
        registry: { type: "RCS", city: "Paris" },
        siren: "732829320",
      },
      {
        id: "b",
        legalName: "B GmbH",
        country: "DE",
        registry: { type: "Amtsgericht", city: "München", number: "HRB 12345" },
      },
    ],
    activity: { organisationIds: ["b"] },
  });
  assert.deepEqual(said(register, "controller.party"), [
    "A SAS, established in France (Trade and Companies Register of Paris, no. 732 829 320).",
    "B GmbH, established in Germany (Amtsgericht, München, HRB 12345).",
  ]);
  assert.deepEqual(said(register, "purpose.controller"), ["Controller: B GmbH."]);
});

test("a DPO is reached as recorded, by name only where the name may be published", () => {
  const dpo = { designated: true, name: "Ada", email: "dpo@us.example" };
  const of = (publishName: boolean) => small({ organisation: { dpo: { ...dpo, publishName } } });
  assert.deepEqual(said(of(false), "controller.dpo"), [
    "You can contact our data protection officer (DPO): dpo@us.example.",
  ]);
  assert.match(said(of(true), "controller.dpo").join(), /: Ada, dpo@us\.example\.$/);
});

test("a party in two roles is said to act in both", () => {
  const register = small({
    parties: [{ id: "pay", legalName: "Pay Ltd" }],
    activity: {
      involvements: [
        { id: "a", partyId: "pay", roleId: "processor", service: texts("online payment") },
        { id: "b", partyId: "pay", roleId: "independent_controller", service: texts("fraud") },
      ],
    },
  });
  assert.deepEqual(said(register, "recipient.several_roles"), [
    "Pay Ltd acts in more than one role: processor (online payment) and separate controller (fraud).",
  ]);
});

test("what we do for customers stands in an article of its own and opens no right against us", () => {
  const register = small({
    activities: [
      {
        id: "hosting",
        ...approved,
        name: texts("Hosting"),
        ourRole: "processor",
        processingCategories: texts("we host their files"),
        clientsPublic: texts("our business customers"),
        endOfContract: "delete",
      },
    ],
  });
  assert.deepEqual(said(register, "processor.what"), ["What we do: we host their files."]);
  assert.deepEqual(said(register, "processor.controllers"), [
    "Controller: our business customers.",
  ]);
  assert.equal(said(register, "processor.rights").length, 1);
  assert.deepEqual(said(register, "rights.row"), []);
});

test("other users, the public and authorities with a duty are told with what they see and why", () => {
  const register = small({
    parties: [{ id: "tax", legalName: "Tax office" }],
    "data-items": [{ id: "email", label: texts("email"), categoryId: "email" }],
    activity: {
      dataUses: [{ id: "u", dataItemId: "email" }],
      involvements: [
        { id: "a", roleId: "other_users", dataUseIds: ["u"], occasion: texts("you post a review") },
        {
          id: "b",
          roleId: "general_public",
          service: texts("our forum"),
          limitMeans: texts("choose a pseudonym"),
        },
        {
          id: "c",
          partyId: "tax",
          roleId: "public_body_recipient",
          laws: [{ text: texts("Code général des impôts"), articles: "242 bis" }],
        },
      ],
    },
  });
  assert.deepEqual(said(register, "recipient.other_users"), [
    "Other users of the service can see: email.",
  ]);
  assert.deepEqual(said(register, "recipient.where"), ["Where: our forum."]);
  assert.deepEqual(said(register, "recipient.limit"), ["How to limit this: choose a pseudonym."]);
  assert.deepEqual(said(register, "recipient.public_bodies"), [
    "Public bodies that receive data regularly: Tax office.",
  ]);
  assert.deepEqual(said(register, "recipient.required_by"), [
    "Required by: Code général des impôts, Art. 242 bis.",
  ]);
});
