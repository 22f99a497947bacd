import assert from "node:assert/strict";
import { test } from "node:test";
import { toDocument } from "./document.ts";
import { isEmpty } from "./empty.ts";
import { walkFields } from "./entity.ts";
import { everyShape } from "./generate.ts";
import { parseDocument } from "./parse-document.ts";
import { makeRegister } from "./register.ts";
import { collections, entityOf } from "./registry.ts";
import { texts } from "./shapes/texts.ts";
import { walkValues } from "./walk.ts";

const register = everyShape();
const { activities, parties } = register.records;
const purposes = activities.flatMap((activity) => activity.purposes);
const grounds = purposes.flatMap((purpose) => purpose.grounds);
const uses = activities.flatMap((activity) => activity.dataUses);
const rules = activities.flatMap((activity) => activity.retention);
const phases = rules.flatMap((rule) => rule.phases);
const involvements = activities.flatMap((activity) => activity.involvements);
const transfers = involvements.flatMap((involvement) => involvement.transfers);

test("the register of all shapes is valid and its document comes back byte by byte", () => {
  const document = toDocument(register);
  const parsed = parseDocument(document, "en");
  assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  assert.ok(parsed.ok);
  assert.equal(toDocument(makeRegister(parsed.records as never, register.at)), document);
});

test("it says something in every field of every entity", () => {
  for (const collection of collections) {
    const { fields } = entityOf(collection);
    const said = new Set<string>();
    for (const record of register.records[collection]) {
      walkValues(fields, record, (field, value, path) => {
        if (isEmpty(field, value)) return;
        said.add(path.filter((step) => typeof step === "string").join("."));
      });
    }
    for (const [path] of walkFields(fields)) assert.ok(said.has(path), `${collection}.${path}`);
  }
});

/** The shapes that real registers have, in the words of the requirements; each must be somewhere in the register. */
const shapes: [shape: string, found: unknown][] = [
  [
    "an activity with several purposes under a main one",
    activities.some((a) => a.purposes.length > 1 && a.purposes.some((p) => p.isMain)),
  ],
  [
    "a purpose with several grounds, each with the part it covers",
    purposes.some((p) => p.grounds.filter((g) => g.covers.en !== undefined).length > 2),
  ],
  [
    "a ground under a condition, with a fallback",
    purposes.some(
      (p) => p.grounds.some((g) => g.condition.en) && p.grounds.some((g) => g.isFallback),
    ),
  ],
  [
    "a ground beside Art. 6 next to one of it",
    purposes.some(
      (p) =>
        p.grounds.some((g) => g.basis === "consent") &&
        p.grounds.some((g) => g.basis === "eprivacy_existing_customer"),
    ),
  ],
  [
    "an Art. 9 condition for some of the data with its law",
    grounds.some((g) =>
      g.art9.some((c) => c.dataUseIds.length === 1 && c.laws.length > 0 && c.justification.fr),
    ),
  ],
  [
    "incidental data with a shorter limit",
    uses.some((use) => use.incidental && use.incidentalLimit.en),
  ],
  [
    "several laws behind one ground, for different data",
    grounds.some((g) => g.laws.length > 1 && g.laws.every((law) => law.dataUseIds.length > 0)),
  ],
  [
    "the earlier of two events",
    phases.some((phase) => phase.combine === "earlier" && phase.triggers.length === 2),
  ],
  [
    "the later of two events, one of them an own word",
    phases.some((phase) => phase.combine === "later" && phase.triggers.includes("guarantee-end")),
  ],
  [
    "a criterion in words",
    phases.some((phase) => phase.criteria.en !== undefined && phase.value === null),
  ],
  ["a count", phases.some((phase) => phase.count?.n === 500)],
  [
    "only an intermediate archive",
    rules.some(
      (rule) =>
        rule.phases.every((phase) => phase.phase === "intermediate_archive") &&
        rule.phases.length > 0,
    ),
  ],
  [
    "two phases, each with duration, event, law and reason",
    rules.some(
      (rule) =>
        rule.phases.length === 2 &&
        rule.phases.some((phase) => phase.laws.length > 0 && phase.justification.en),
    ),
  ],
  ["retention by outcome", rules.filter((rule) => rule.scope === "outcome").length >= 3],
  [
    "retention by recipient",
    rules.some((rule) => rule.scope === "involvement" && rule.involvementId !== null),
  ],
  ["backups kept longer", rules.some((rule) => rule.backupExtra !== null)],
  ["longer than a lifetime", rules.some((rule) => rule.beyondLifetime === "yes")],
  [
    "every fate other than erasure",
    ["anonymise", "anonymise_public", "return", "handed_over", "permanent_archive"].every((fate) =>
      rules.some((rule) => rule.fate === fate),
    ),
  ],
  ["a fate with its legal source", rules.some((rule) => rule.fateLaws.length > 0)],
  [
    "one organisation as controller and as processor",
    ["controller", "processor"].every((role) =>
      activities.some((a) => a.ourRole === role && a.organisationIds.includes("shape-org")),
    ),
  ],
  [
    "several joint controllers with different arrangements",
    activities.some(
      (a) =>
        new Set(a.involvements.map((i) => i.arrangement?.essence.en?.text).filter(Boolean)).size >
        1,
    ),
  ],
  [
    "a party with two roles in one activity",
    activities.some((a) =>
      a.involvements.some((i) =>
        a.involvements.some(
          (j) => i.partyId !== null && i.partyId === j.partyId && i.roleId !== j.roleId,
        ),
      ),
    ),
  ],
  [
    "a separate controller with its own sources, retention and transfers",
    involvements.some(
      (i) =>
        i.ownSources.en &&
        i.transfers.length > 0 &&
        rules.some((rule) => rule.involvementId === i.id),
    ),
  ],
  [
    "a transfer with three countries, two safeguards, a derogation and measures",
    transfers.some(
      (t) =>
        t.countries.length === 3 &&
        t.safeguards.length === 3 &&
        t.safeguards.some((s) => s.derogation) &&
        t.supplementaryMeasureIds.length > 0,
    ),
  ],
  [
    "a location that depends on the customer's region",
    register.records["storage-locations"].filter((place) => place.customerRegion.en).length > 1,
  ],
  [
    "no transfer, known to be so, and an unknown one",
    ["none_verified", "unknown"].every((state) => transfers.some((t) => t.state === state)),
  ],
  [
    "countries known to be none, and countries not known",
    parties.some((p) => p.remoteAccessCountries?.length === 0) &&
      parties.some((p) => p.remoteAccessCountries === null),
  ],
  ["several sources of one data item", uses.some((use) => use.sources.length > 1)],
  ["derived data", uses.some((use) => use.derivedFromIds.length > 1)],
  [
    "people who never gave their data",
    uses.some((use) => use.subjectIds.includes("guarantor") && use.subjectIds.includes("referee")),
  ],
  [
    "the same item mandatory at one point and optional at another",
    ["yes", "no"].every((mandatory) =>
      register.records["collection-points"].some((point) =>
        point.fields.some(
          (field) => field.dataItemId === "shape-email" && field.mandatory === mandatory,
        ),
      ),
    ),
  ],
  [
    "an automated decision on a ground of its own, and a statement that there is none",
    activities.some((a) => a.automatedDecisions.some((d) => d.basis === "consent")) &&
      activities.some((a) => a.noAutomatedDecision !== null),
  ],
  [
    "children and guardians of one activity on different grounds",
    purposes.some((p) =>
      ["guardian", "child_under_15"].every((who) =>
        p.grounds.some((g) => g.coversSubjectIds.includes(who)),
      ),
    ),
  ],
  [
    "recipients of every kind",
    [
      "internal_department",
      "processor",
      "independent_controller",
      "public_authority",
      "other_users",
      "general_public",
    ].every((role) => involvements.some((i) => i.roleId === role)),
  ],
  [
    "later reuse with an opt-out and a compatibility test",
    purposes.some((p) => p.originalPurposeId !== null && p.optOutMeans.en && p.compatibilityTest),
  ],
  ["texts in every script", texts.every((text) => activities.some((a) => a.tags.includes(text)))],
];

for (const [shape, found] of shapes) test(`it has ${shape}`, () => assert.ok(found));
