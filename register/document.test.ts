import assert from "node:assert/strict";
import { test } from "node:test";
import { toDocument } from "./document.ts";
import { recordOf } from "./complete.ts";
import { documentLimits, parseDocument } from "./parse-document.ts";
import { makeRegister } from "./register.ts";

const at = "2026-01-01T00:00:00.000Z";

/** The pointers and codes of what is wrong with a document, one "pointer code" each. */
function wrong(document: unknown): string[] {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const result = parseDocument(text, "en");
  return result.ok ? [] : result.problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

const withFormat = (collections: object) => ({ format: "recital-register/1", ...collections });

test("the document says what was said and nothing else, in a fixed order", () => {
  const party = recordOf("parties", "acme", at, {
    notes: "n",
    legalName: "Acme",
    processingLocations: [],
    active: false,
    contracts: [{ id: "c1", type: "art28", clauses: { security: true } }],
    subProcessors: [{ partyId: "acme", service: { fr: { text: "x", changedAt: null } } }],
  });
  const register = makeRegister({ parties: [{ ...party, archivedAt: at }] }, at);
  const { parties } = JSON.parse(toDocument(register));
  assert.equal(
    JSON.stringify(parties),
    JSON.stringify([
      {
        id: "acme",
        archivedAt: at,
        legalName: "Acme",
        processingLocations: [],
        contracts: [{ id: "c1", type: "art28", clauses: { security: true } }],
        subProcessors: [{ partyId: "acme", service: { fr: { text: "x" } } }],
        active: false,
        notes: "n",
      },
    ]),
  );
});

test("it is JSON with two spaces, records in order of id, and a final newline", () => {
  const parties = ["b", "a"].map((id) => recordOf("parties", id, at, { legalName: id }));
  const text = toDocument({ records: makeRegister({ parties }, at).records });
  assert.match(text, /^\{\n {2}"format": "recital-register\/1",\n {2}"organisations": \[\],/);
  assert.match(text, /"id": "a",[^]*"id": "b",/);
  assert.match(text, /\n\}\n$/);
});

test("archived records, undated texts and known absences survive export and import", () => {
  const party = recordOf("parties", "acme", at, {
    legalName: " l'«\u00A0Été\u00A0» \u00AD🇫🇷 שלום ",
    processingLocations: [],
    remoteAccessCountries: null,
  });
  const item = recordOf("data-items", "siret", at, {
    label: { fr: { text: "SIRET", changedAt: null }, en: { text: "SIRET number", changedAt: at } },
    categoryId: "employer-company",
  });
  const term = recordOf("terms", "employer-company", at, {
    vocabulary: "data_categories",
    label: { en: { text: "Employer", changedAt: null } },
  });
  const register = makeRegister(
    {
      parties: [{ ...party, archivedAt: "2026-02-03T04:05:06Z" }],
      "data-items": [item],
      terms: [term],
    },
    at,
  );
  const document = toDocument(register);
  const parsed = parseDocument(`\uFEFF${document}`, "en");
  assert.ok(parsed.ok);
  assert.equal(toDocument(makeRegister(parsed.records as never, at)), document);
  assert.deepEqual(parsed.records.parties[0]?.processingLocations, []);
  assert.equal(parsed.records.parties[0]?.remoteAccessCountries, null);
});

test("a document says which format it has", () => {
  assert.deepEqual(wrong({}), ["/format format"]);
  assert.deepEqual(wrong({ format: "recital-register/2", parties: [{}] }), ["/format format"]);
  assert.deepEqual(wrong([]), ["/format format"]);
  const result = parseDocument("{}", "fr");
  assert.match(result.ok ? "" : (result.problems[0]?.detail ?? ""), /recital-register\/1/);
});

test("every problem is told with its place in the document", () => {
  assert.deepEqual(
    wrong(
      withFormat({
        partys: [],
        parties: [
          { id: "a", legalName: "A" },
          { id: "a", legalName: "B" },
          { legalName: "C" },
          { id: "Not An Id", legalName: "D" },
          { id: "e", legalName: "E", archivedAt: "yesterday" },
          { id: "f", legalName: "", colour: "red" },
          7,
        ],
        trackers: {},
      }),
    ),
    [
      "/partys unknown-collection",
      "/parties/1/id duplicate-id",
      "/parties/2/id id",
      "/parties/3/id id",
      "/parties/4/archivedAt instant",
      "/parties/5/legalName required",
      "/parties/5/colour unknown-field",
      "/parties/6 wrong-type",
      "/trackers wrong-type",
    ],
  );
});

test("a reference to nothing is told, one to a record that is wrong in itself is not told twice", () => {
  assert.deepEqual(
    wrong(
      withFormat({
        terms: [{ id: "own", vocabulary: "data_sources", label: { en: { text: "x" } } }],
        parties: [{ id: "wrong" }],
        "data-items": [
          { id: "d1", label: { en: { text: "x" } }, categoryId: "own" },
          { id: "d2", label: { en: { text: "x" } }, categoryId: "no-such-word" },
          { id: "d3", label: { en: { text: "x" } }, categoryId: "email", organisationId: "none" },
        ],
        "storage-locations": [
          { id: "s", name: "S", partyId: "wrong" },
          { id: "t", name: "T", partyId: "nobody" },
        ],
      }),
    ),
    [
      "/parties/0/legalName required",
      "/data-items/0/categoryId missing-term",
      "/data-items/1/categoryId missing-term",
      "/data-items/2/organisationId missing-reference",
      "/storage-locations/1/partyId missing-reference",
    ],
  );
});

test("a collection point may refer to a purpose of any activity, by its id", () => {
  const activity = {
    id: "a",
    reference: "T-1",
    name: { en: { text: "A" } },
    ourRole: "controller",
    state: "draft",
    purposes: [{ id: "p1", name: { en: { text: "P" } } }],
  };
  const point = (purpose: string) => ({
    id: "c",
    name: { en: { text: "C" } },
    fields: [{ dataItemId: "d", purposeIds: [purpose] }],
  });
  const document = (purpose: string) =>
    withFormat({
      "data-items": [{ id: "d", label: { en: { text: "D" } }, categoryId: "email" }],
      activities: [activity],
      "collection-points": [point(purpose)],
    });
  assert.deepEqual(wrong(document("p1")), []);
  assert.deepEqual(wrong(document("p2")), [
    "/collection-points/0/fields/0/purposeIds/0 missing-reference",
  ]);
});

test("one part id stands for one part in the whole register", () => {
  const party = (id: string) => ({ id, legalName: id, contracts: [{ id: "c", type: "other" }] });
  assert.deepEqual(wrong(withFormat({ parties: [party("a"), party("b")] })), [
    "/parties/1/contracts/0/id duplicate-id",
  ]);
});

test("two policies cannot have the same address, unless one is archived", () => {
  const policies = [
    { id: "a", slug: "privacy" },
    { id: "b", slug: "privacy" },
  ];
  assert.deepEqual(wrong(withFormat({ policies })), ["/policies/1/slug not-unique"]);
  assert.deepEqual(
    wrong(withFormat({ policies: [{ ...policies[0], archivedAt: at }, policies[1]] })),
    [],
  );
});

test("broken JSON, doubled keys and reserved keys are told by line or name", () => {
  const broken = parseDocument('{\n  "format": ,\n}', "en");
  assert.match(broken.ok ? "" : (broken.problems[0]?.detail ?? ""), /line 2, column 13/);
  assert.deepEqual(wrong('{"format":"recital-register/1","a\nb":1}'), [" not-json-string"]);
  assert.deepEqual(
    wrong('{"format":"recital-register/1","parties":[],\n"parties":[{"id":"a","legalName":"A"}]}'),
    ["/parties duplicate-key"],
  );
  assert.deepEqual(
    wrong(
      '{"format":"recital-register/1","__proto__":[],"constructor":1,"parties":[{"id":"a","legalName":"A","__proto__":{"x":1}}]}',
    ),
    [
      "/__proto__ unknown-collection",
      "/constructor unknown-collection",
      "/parties/0/__proto__ unknown-field",
    ],
  );
});

test("a document that is too deep or too large is refused before it is read", () => {
  const deep = `{"format":"recital-register/1","parties":${"[".repeat(200)}`;
  assert.deepEqual(wrong(deep), [" document-too-deep"]);
  assert.deepEqual(wrong(" ".repeat(documentLimits.bytes + 1)), [" document-too-large"]);
});

test("of very many problems the first thousand are listed and the others counted", () => {
  const parties = Array.from({ length: 1234 }, (_, index) => ({ id: `p${index}` }));
  const result = parseDocument(JSON.stringify(withFormat({ parties })), "en");
  assert.ok(!result.ok);
  assert.equal(result.problems.length, 1000);
  assert.equal(result.more, 234);
});
