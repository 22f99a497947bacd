import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInTerms } from "#register/vocabulary.ts";
import { assertSaid, mark, markedLaw, said, small, texts } from "./testing.ts";

const ids = (...vocabularies: Parameters<typeof builtInTerms>[0][]) =>
  vocabularies.flatMap((name) => builtInTerms(name).map(({ id }) => id));

/** The texts that a basis has for itself. */
const ofBasis: Readonly<Record<string, readonly string[]>> = {
  consent: ["withdrawal"],
  contract: ["contract"],
  legitimate_interests: ["interest", "other"],
  vital_interests: ["vital"],
  eprivacy_existing_customer: ["exemption"],
  tracker_exemption: ["exemption"],
};

test("whatever the basis, all that is recorded of a ground is said", () => {
  for (const basis of ids("legal_bases", "other_grounds"))
    for (const precontractual of [true, false]) {
      const ground = {
        id: "g",
        basis,
        precontractual,
        covers: mark("part"),
        condition: mark("condition"),
        contract: mark("contract"),
        interest: mark("interest"),
        interestOf: mark("other"),
        vitalInterest: mark("vital"),
        exemptionReason: mark("exemption"),
        consent: { withdrawalMeans: mark("withdrawal") },
        laws: [markedLaw("law"), { ...markedLaw("law-of-part"), dataUseIds: ["v"] }],
        art9: [
          {
            conditionId: "art9_h_health_care",
            dataUseIds: ["u"],
            laws: [markedLaw("law-of-health")],
            justification: mark("necessity"),
          },
        ],
        art10: [
          {
            conditionId: "art10_authorised_by_law",
            dataUseIds: ["v"],
            laws: [markedLaw("law-of-crime")],
          },
        ],
      };
      // Neither is of a category that is sensitive by itself: whoever recorded the conditions says they reveal it.
      const register = small({
        "data-items": [
          { id: "photo", label: texts("photograph", "photographie"), categoryId: "email" },
          { id: "note", label: texts("note", "note"), categoryId: "email" },
        ],
        activity: {
          dataUses: [
            { id: "u", dataItemId: "photo" },
            { id: "v", dataItemId: "note", incidental: true },
          ],
          purposes: [{ id: "p", name: texts("Work", "Travail"), grounds: [ground] }],
        },
      });
      const always = ["part", "condition", "law", "law-of-part", "law-of-health", "necessity"];
      assertSaid(basis, register, [...always, "law-of-crime", ...(ofBasis[basis] ?? [])]);
    }
});

test("whatever is claimed, what it is about and the hosts it names are said", () => {
  for (const type of ids("claim_types")) {
    const claim = { id: "c", type, countries: ["FR"], hostIds: ["host"] };
    const claiming = (scope: ReturnType<typeof texts>) =>
      small({
        parties: [{ id: "host", legalName: "MARK host" }],
        claims: [{ ...claim, scope }],
      });
    assertSaid(type, claiming(mark("scope")), ["scope", "host"]);
    const silent = said(claiming(texts("our shop")), "claim.scope", "fr");
    assert.deepEqual(silent, [], "nothing is promised of everything where the text has no French");
  }
});

test("whatever happens at the end and whatever is kept, all that is recorded of a period is said", () => {
  const phases = {
    duration: { value: 5, unit: "years" },
    event: { ownTrigger: mark("way") },
    criteria: { criteria: mark("way") },
    count: { count: { n: 3, of: mark("way") } },
  } as const;
  const scopes = {
    activity: {},
    purpose: { purposeIds: ["p"] },
    data_item: { dataUseIds: ["u"] },
    outcome: { outcome: mark("outcome") },
    involvement: { involvementId: "i" },
  } as const;
  for (const fate of ids("retention_fates"))
    for (const [scope, given] of Object.entries(scopes))
      for (const [way, period] of Object.entries(phases)) {
        const register = small({
          parties: [
            { id: "keeper", legalName: "Keeper" },
            { id: "archive", legalName: "MARK archive" },
          ],
          "data-items": [{ id: "d", label: mark("data") }],
          activity: {
            dataUses: [{ id: "u", dataItemId: "d" }],
            purposes: [{ id: "p", name: texts("Work", "Travail") }],
            involvements: [{ id: "i", partyId: "keeper", roleId: "processor" }],
            retention: [
              {
                id: "r",
                scope: scope as keyof typeof scopes,
                ...given,
                fate,
                fateLaws: [markedLaw("law-of-end")],
                fatePartyId: "archive",
                justification: mark("reason"),
                phases: [
                  {
                    phase: "active",
                    ...period,
                    laws: [markedLaw("law")],
                    justification: mark("reason-of-phase"),
                  },
                ],
              },
            ],
          },
        });
        const hasParty = ["return", "handed_over", "permanent_archive"].includes(fate);
        assertSaid(`${fate}, ${scope}, ${way}`, register, [
          "law-of-end",
          "reason",
          "law",
          "reason-of-phase",
          ...(hasParty ? ["archive"] : []),
          ...(way === "duration" ? [] : ["way"]),
          ...(scope === "outcome" ? ["outcome"] : []),
        ]);
      }
});

test("whatever data come from, which one it is is said, also of data that merely turn up", () => {
  for (const sourceId of ids("data_sources"))
    for (const incidental of [true, false]) {
      const register = small({
        parties: [{ id: "party", legalName: "MARK party" }],
        "data-items": [
          { id: "d", label: mark("data"), categoryId: "email" },
          { id: "start", label: mark("input"), categoryId: "email" },
        ],
        activity: {
          dataUses: [
            {
              id: "u",
              dataItemId: "d",
              incidental,
              derivedFromIds: ["start"],
              sources: [{ sourceId, name: mark("source"), partyId: "party" }],
            },
          ],
        },
      });
      assertSaid(sourceId, register, ["data", "input", "source", "party"]);
    }
});

test("whatever allows a decision, all that is recorded of it is said", () => {
  for (const exception of ["contract", "law", "explicit_consent", null] as const) {
    const register = small({
      activity: {
        automatedDecisions: [
          {
            id: "a",
            exception,
            basis: "consent",
            basisDetail: mark("detail"),
            withdrawalMeans: mark("way-back"),
            logic: mark("logic"),
            significance: mark("significance"),
            consequences: mark("consequences"),
            humanContact: mark("contact"),
            safeguards: mark("safeguards"),
            laws: [markedLaw("law")],
          },
        ],
      },
    });
    const words = ["detail", "way-back", "logic", "significance", "consequences", "contact"];
    assertSaid(String(exception), register, [...words, "safeguards", "law"]);
  }
});
