import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInTerms } from "#register/vocabulary.ts";
import { assertSaid, mark, markedLaw, said, small, texts } from "./testing.ts";

/** Mechanisms that protect data or excuse that nothing does, as the law of today has them. */
const mechanisms = builtInTerms("transfer_mechanisms").filter(
  ({ id, family }) => id === "adequacy_dpf" || family === "safeguard" || family === "derogation",
);

test("whatever protects a transfer, all that is recorded of it is said", () => {
  assert.ok(mechanisms.length > 15);
  for (const { id: mechanismId, family } of mechanisms) {
    const register = small({
      parties: [{ id: "party", legalName: "MARK name" }],
      "security-measures": [{ id: "keys", isPublic: true, publicText: mark("measure") }],
      activity: {
        involvements: [
          {
            id: "i",
            partyId: "party",
            roleId: "processor",
            transfers: [
              {
                id: "t",
                state: "transfer",
                countries: ["US", "BR"],
                internationalOrganisation: "MARK organisation",
                byCustomerRegion: mark("region"),
                supplementaryMeasureIds: ["keys"],
                copyMeans: mark("copy"),
                safeguards: [
                  {
                    mechanismId,
                    countries: ["US"],
                    dpf: { certifiedEntity: "MARK entity", status: "active" },
                    bcr: { approvalAuthority: "MARK authority" },
                    derogation: {
                      justification: mark("reason"),
                      withdrawalMeans: mark("way-back"),
                    },
                    laws: [markedLaw("law")],
                  },
                ],
              },
            ],
          },
        ],
      },
    });
    assertSaid(mechanismId, register, [
      "name",
      "organisation",
      "region",
      "measure",
      "copy",
      "law",
      ...(family === "derogation" ? ["reason", "way-back"] : []),
      ...(mechanismId.startsWith("bcr") ? ["authority"] : []),
      ...(mechanismId === "adequacy_dpf" ? ["entity"] : []),
    ]);
    assert.match(said(register, "transfer.plain").join(), /United States, Brazil and MARK/);
  }
});

test("that nothing is transferred is said only of the customers it holds for", () => {
  const transfer = { id: "t", state: "none_verified" } as const;
  const sharing = (byCustomerRegion: ReturnType<typeof texts>) =>
    small({
      parties: [{ id: "party", legalName: "Party" }],
      activity: {
        involvements: [
          {
            id: "i",
            partyId: "party",
            roleId: "processor",
            transfers: [{ ...transfer, byCustomerRegion }],
          },
        ],
      },
    });
  assertSaid("none", sharing(mark("region")), ["region"]);
  assert.deepEqual(said(sharing(texts("Europe")), "transfer.none_party", "fr"), []);
});
