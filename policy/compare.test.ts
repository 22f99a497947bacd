import assert from "node:assert/strict";
import { test } from "node:test";
import { changeSummary } from "./change-summary.ts";
import { compareDocuments } from "./compare.ts";
import { compilePolicy } from "./compile.ts";
import { sentenceText } from "./document.ts";
import { onlyPolicy, type Sketches, small, texts } from "./testing.ts";

type ActivitySketch = Partial<NonNullable<Sketches["activities"]>[number]>;

const delivery = { id: "delivery", name: texts("Delivery", "Livraison") };
const news = { id: "news", name: texts("Newsletter", "Lettre d'information") };
const host = {
  id: "hosting",
  partyId: "host",
  roleId: "processor",
  service: texts("hosting", "hébergement"),
} as const;

function compiled(activity: ActivitySketch, locale: "en" | "fr" = "en") {
  const register = small({
    parties: [
      { id: "host", legalName: "Host SA" },
      { id: "mail", legalName: "Mail Ltd" },
    ],
    activity,
  });
  return compilePolicy(register, onlyPolicy(register), locale, { version: null });
}

const before: ActivitySketch = { purposes: [delivery], involvements: [host] };

test("a document does not differ from itself", () => {
  assert.deepEqual(compareDocuments(compiled(before), compiled(before)), { parts: [] });
});

test("a sentence with another wording is the same sentence, before and after", () => {
  const after = { ...before, involvements: [{ ...host, service: texts("cloud hosting") }] };
  const { parts } = compareDocuments(compiled(before), compiled(after));
  assert.deepEqual(
    parts.map((part) => part.id),
    ["art4-1"],
  );
  const [change] = parts[0]?.changes ?? [];
  assert.equal(change?.before && sentenceText(change.before), "Hosting");
  assert.equal(change?.after && sentenceText(change.after), "Cloud hosting");
  assert.ok(change?.after?.origins.some((one) => one.pointer === "/involvements/0/service"));
});

test("added and removed sentences stand in their section, with their origins", () => {
  const after = { ...before, purposes: [delivery, news] };
  const added = compareDocuments(compiled(before), compiled(after));
  const table = added.parts.find((part) => part.id === "art3-3");
  const name = table?.changes.find((change) => change.key === "purpose.name:news");
  assert.equal(name?.before, null);
  const removed = compareDocuments(compiled(after), compiled(before));
  const gone = removed.parts
    .find((part) => part.id === "art3-3")
    ?.changes.find((change) => change.key === "purpose.name:news");
  assert.equal(gone?.after, null);
  assert.ok((gone?.before?.origins.length ?? 0) > 0);
});

test("the summary names purposes and recipients that came or went, in each language", () => {
  const after: ActivitySketch = {
    purposes: [delivery, news],
    involvements: [{ ...host, id: "mailing", partyId: "mail" }],
  };
  const summary = (locale: "en" | "fr") => {
    const [old, renewed] = [compiled(before, locale), compiled(after, locale)];
    return changeSummary(old, renewed, compareDocuments(old, renewed));
  };
  assert.match(
    summary("en"),
    /^New purposes: Newsletter\. New recipients: Mail Ltd\. No longer recipients: Host SA\./,
  );
  assert.match(summary("fr"), /^Nouvelles finalités\u00A0: Lettre d’information\./);
});

test("the summary tells for which purpose a period or ground changed", () => {
  const after: ActivitySketch = {
    ...before,
    purposes: [{ ...delivery, grounds: [{ id: "g", basis: "contract" }] }],
    retention: [
      {
        id: "r",
        scope: "activity",
        phases: [{ phase: "active", value: 1, unit: "years", triggers: ["contract_end"] }],
      },
    ],
  };
  const [old, renewed] = [compiled(before), compiled(after)];
  const summary = changeSummary(old, renewed, compareDocuments(old, renewed));
  assert.match(summary, /Legal bases changed for: Delivery\./);
  assert.match(summary, /Retention periods changed for: Delivery\./);
});

test("the summary of equal documents says that nothing changed", () => {
  const document = compiled(before);
  assert.equal(
    changeSummary(document, document, compareDocuments(document, document)),
    "The wording has not changed.",
  );
});

test("a safeguard, a way to reach us or a condition that comes before another leaves the other its sentence", () => {
  const of = (mechanismIds: readonly string[], kinds: readonly ("email" | "post")[]) => {
    const register = small({
      organisation: { rights: { channels: kinds.map((kind) => ({ kind, value: `by ${kind}` })) } },
      parties: [{ id: "host", legalName: "Host SA" }],
      activity: {
        ...before,
        involvements: [
          {
            ...host,
            transfers: [
              {
                id: "abroad",
                state: "transfer",
                countries: ["IN"],
                safeguards: mechanismIds.map((mechanismId) => ({ mechanismId, countries: ["IN"] })),
              },
            ],
          },
        ],
      },
    });
    return compilePolicy(register, onlyPolicy(register), "en", { version: null });
  };
  const changes = compareDocuments(
    of(["scc_eu_m1", "bcr_processor"], ["post"]),
    of(["bcr_controller", "scc_eu_m1", "bcr_processor"], ["email", "post"]),
  ).parts.flatMap((part) => part.changes);
  assert.ok(changes.length >= 2);
  for (const change of changes) assert.equal(change.before, null, change.key);
});
