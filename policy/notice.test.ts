import assert from "node:assert/strict";
import { test } from "node:test";
import { compileNotice } from "./notice.ts";
import { plainText } from "./plain-text.ts";
import { onlyPolicy, small, texts } from "./testing.ts";

const register = small({
  organisation: { rights: { channels: [{ kind: "email", value: "dpo@us.example" }] } },
  parties: [{ id: "host", legalName: "Host SA" }],
  "data-items": [
    { id: "email", label: texts("email", "courriel"), categoryId: "email" },
    { id: "phone", label: texts("phone", "téléphone"), categoryId: "phone" },
  ],
  activity: {
    purposes: [
      {
        id: "delivery",
        name: texts("Delivery", "Livraison"),
        grounds: [{ id: "g", basis: "contract" }],
      },
      { id: "news", name: texts("Newsletter", "Lettre") },
    ],
    involvements: [{ id: "i", partyId: "host", roleId: "processor", purposeIds: ["delivery"] }],
    retention: [
      {
        id: "r",
        scope: "purpose",
        purposeIds: ["delivery"],
        phases: [{ phase: "active", value: 1, unit: "years", triggers: ["contract_end"] }],
        fate: "delete",
      },
    ],
  },
  "collection-points": [
    {
      id: "form",
      name: texts("Order form", "Bon de commande"),
      activityIds: ["orders"],
      fields: [
        {
          dataItemId: "email",
          label: texts("Your e-mail"),
          mandatory: "yes",
          purposeIds: ["delivery"],
        },
        { dataItemId: "phone", mandatory: "no", purposeIds: ["delivery"] },
      ],
      consequence: texts("we cannot deliver"),
    },
    { id: "elsewhere", name: texts("Elsewhere") },
  ],
});

const policy = onlyPolicy(register);

test("the notice of a form tells what Art. 13 wants first, for its own purposes only", () => {
  const notice = compileNotice(register, policy, "form", "en", { version: null });
  assert.ok(notice !== undefined);
  assert.equal(
    plainText(notice),
    `Your data – Order form

# How we use these data [notice]

Responsible for these data: Us SAS.

- Data: Your e-mail and phone.
- Compulsory: email. Optional: phone. If you do not provide the compulsory data: we cannot deliver.
- Used for: Delivery.
- Legal basis: contract.
- Recipients: Host SA.
- 1 year from the end of the contract. At the end: deletion.
- Your rights: right of access, right to rectification, right to erasure, right to restriction of processing, right to data portability, right to an effective judicial remedy and right to lodge a complaint with a supervisory authority.
- How to reach us about your data: dpo@us.example.
`,
  );
});

test("a collection point the policy does not show has no notice", () => {
  assert.equal(compileNotice(register, policy, "elsewhere", "en", { version: null }), undefined);
  assert.equal(compileNotice(register, policy, "unknown", "en", { version: null }), undefined);
});
