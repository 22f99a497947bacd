import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "./plain-text.ts";
import { compileSubprocessors } from "./subprocessors.ts";
import { onlyPolicy, small, texts } from "./testing.ts";

test("the page lists processors and the sub-processors in use, with service, countries and date", () => {
  const register = small({
    parties: [
      {
        id: "host",
        legalName: "Host SA",
        processingLocations: ["FR"],
        subProcessors: [
          {
            partyId: "sub",
            service: texts("support", "assistance"),
            countries: ["US"],
            since: "2025-03-01",
          },
          { partyId: "old", until: "2025-01-01" },
          { partyId: "coming", since: "2027-01-01" },
        ],
      },
      { id: "sub", legalName: "Sub Inc." },
      { id: "old", legalName: "Old Ltd" },
      { id: "coming", legalName: "Coming Ltd" },
    ],
    activity: {
      involvements: [
        {
          id: "i",
          partyId: "host",
          roleId: "processor",
          service: texts("hosting", "hébergement"),
        },
      ],
    },
  });
  const page = compileSubprocessors(register, onlyPolicy(register), "fr", { version: null });
  assert.equal(
    plainText(page),
    `Sous-traitants et sous-traitants ultérieurs

# La liste [list]

Ces organismes traitent des données personnelles pour notre compte, ou pour le compte de nos clients lorsque nous sommes nous-mêmes sous-traitant.

| Organisme | Prestation | Pour le compte de | Pays | Depuis le |
| Host SA | Hébergement | Us SAS | France | – |
| Sub Inc. | Assistance | Host SA | États-Unis | 1er mars 2025 |
`,
  );
});
