import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "#register/locale.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import { compilePolicy } from "./compile.ts";
import { sentencesOf, sentenceText } from "./document.ts";
import { onlyPolicy, said, small, texts } from "./testing.ts";

/** Whoever merely looks has no countries of processing. */
const onlookers = ["other_users", "general_public", "data_subject_designated"];

const marked = (word: string) => texts(`MARK ${word}`, `MARQUE ${word}`);

function sharing(roleId: string, publicDisplay: "name" | "category") {
  return small({
    parties: [{ id: "party", legalName: "MARK name" }],
    "data-items": [
      { id: "given", label: marked("data") },
      { id: "kept", label: texts("kept", "gardé") },
    ],
    activity: {
      purposes: [
        { id: "p", name: marked("purpose"), grounds: [{ id: "g", basis: "contract" }] },
        { id: "q", name: texts("Other", "Autre"), grounds: [{ id: "h", basis: "contract" }] },
      ],
      dataUses: [
        { id: "use", dataItemId: "given", incidental: true },
        { id: "other", dataItemId: "kept" },
      ],
      involvements: [
        {
          id: "sharing",
          partyId: roleId === "internal_department" ? null : "party",
          department: roleId === "internal_department" ? marked("name") : {},
          category: marked("category"),
          roleId,
          publicDisplay,
          purposeIds: ["p"],
          dataUseIds: ["use"],
          service: marked("service"),
          occasion: marked("occasion"),
          laws: [{ text: marked("law"), articles: "12" }],
          limitMeans: marked("limit"),
          ownSources: marked("sources"),
          processingLocations: ["PT"],
          remoteAccessCountries: ["GR"],
        },
      ],
    },
  });
}

test("how long a recipient keeps data is said whatever its role, also where nothing else is recorded of it", () => {
  for (const { id: roleId } of builtInTerms("recipient_roles")) {
    const register = small({
      parties: [{ id: "party", legalName: "Keeper" }],
      activity: {
        involvements: [{ id: "keeps", partyId: "party", roleId }],
        retention: [
          {
            id: "rule",
            scope: "involvement",
            involvementId: "keeps",
            phases: [{ phase: "active", value: 7, unit: "years" }],
          },
        ],
      },
    });
    const text = said(register, "retention.single").join("\n");
    assert.match(text, /Keeper.*7\s+years/, roleId);
  }
});

test("whatever its role, all that is recorded of a recipient is said, and nothing twice under one key", () => {
  for (const { id: role } of builtInTerms("recipient_roles"))
    for (const display of ["name", "category"] as const)
      for (const locale of locales) {
        const register = sharing(role, display);
        const policy = onlyPolicy(register);
        const sentences = [
          ...sentencesOf(compilePolicy(register, policy, locale, { version: null })),
        ];
        const text = sentences
          .filter(({ template }) => template.startsWith("recipient."))
          .map(sentenceText)
          .join("\n");
        const words = ["service", "occasion", "law", "limit", "sources", "data"];
        const names = onlookers.includes(role) ? [] : [display];
        for (const word of [...words, ...names])
          assert.match(text, new RegExp(`(MARK|MARQUE) ${word}`), `${role} ${display} ${word}`);
        if (!onlookers.includes(role)) assert.match(text, /Portugal[^]*Gr(eece|èce)/, role);
        const keys = sentences.map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length, role);
      }
});

test("partners are named with all that is recorded of them, also where one receives data for itself too", () => {
  const partner = { partyId: "ad", roleId: "independent_controller" } as const;
  const register = small({
    parties: [{ id: "ad", legalName: "Ads SA", privacyUrl: "https://ads.example/privacy" }],
    activity: {
      purposes: [
        { id: "p1", catalogueId: "partner_sharing", grounds: [{ id: "g1", basis: "consent" }] },
        { id: "p2", grounds: [{ id: "g2", basis: "contract" }] },
      ],
      involvements: [
        {
          ...partner,
          id: "sharing",
          purposeIds: ["p1"],
          service: texts("advertising by post", "publicité par courrier"),
          occasion: texts("once a month", "une fois par mois"),
        },
        { ...partner, id: "own", purposeIds: ["p2"], service: texts("delivery", "livraison") },
      ],
    },
  });
  assert.equal(
    said(register, "recipient.partners").join(),
    "If you agree, we send data to these partners:",
  );
  assert.deepEqual(said(register, "recipient.party"), [
    "Ads SA – delivery.",
    "Ads SA – advertising by post.",
  ]);
  assert.deepEqual(said(register, "recipient.when"), ["When: once a month."]);
});
