import assert from "node:assert/strict";
import { test } from "node:test";
import { everyShape, generateRegister } from "#register/generate.ts";
import { recordOf } from "#register/complete.ts";
import { makeRegister } from "#register/register.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import dpvMapping from "#register/vocabularies/dpv_mapping.json" with { type: "json" };
import { filledRegister } from "../filled-register.ts";
import { toJsonLd } from "./write.ts";

const at = "2026-11-23T12:00:00.000Z";

type Tree = { readonly [key: string]: unknown };

const parsed = (text: string) =>
  JSON.parse(text) as { "@context": Tree; "@graph": readonly Tree[] };
const filled = parsed(toJsonLd(filledRegister({ records: 2, list: 2, text: (n) => `Text ${n}` })));
const plausible = parsed(toJsonLd(generateRegister({ seed: 3, activities: 12 })));

/** Every key and value of a tree of JSON-LD. */
function* visit(value: unknown): Generator<readonly [key: string, value: unknown]> {
  if (Array.isArray(value)) for (const item of value) yield* visit(item);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield [key, inner];
      yield* visit(inner);
    }
  }
}

test("every property and every short name has a prefix of the context, so that nothing is lost when it is read", () => {
  for (const document of [filled, plausible]) {
    const prefixes = Object.keys(document["@context"]);
    const short = (name: string) => prefixes.includes(name.split(":")[0] ?? "");
    for (const [key, value] of visit(document["@graph"])) {
      if (!key.startsWith("@")) assert.ok(short(key), key);
      const names = key === "@type" || key === "@id" ? [value].flat() : [];
      for (const name of names) {
        assert.equal(typeof name, "string");
        assert.ok(
          short(String(name)) || /^(?:urn:recital:|https:\/\/)/.test(String(name)),
          String(name),
        );
      }
    }
  }
});

test("value objects have only what JSON-LD allows them", () => {
  for (const [, value] of visit(filled["@graph"])) {
    for (const item of [value].flat()) {
      if (typeof item !== "object" || item === null || !("@value" in item)) continue;
      const others = Object.keys(item).filter((key) => key !== "@value");
      assert.ok(
        others.length === 1 && ["@type", "@language"].includes(others[0] ?? ""),
        JSON.stringify(item),
      );
    }
  }
});

test("every DPV property used is one that the mapping has verified", () => {
  const verified = new Set(dpvMapping.items.flatMap((item) => item.verified_iris));
  const unverified = new Set<string>();
  for (const [key] of visit(filled["@graph"])) {
    if (/^(?:dpv|eu-gdpr):/.test(key) && !verified.has(key)) unverified.add(key);
  }
  assert.deepEqual([...unverified].sort(), []);
});

test("each activity is a record of the register", () => {
  const [register] = plausible["@graph"];
  const listed = [register?.["dcat:dataset"]].flat() as readonly Tree[];
  const records = plausible["@graph"].filter((node) =>
    String(node["@type"]).includes("ROPARecord"),
  );
  assert.deepEqual(
    listed.map((node) => node["@id"]).sort(),
    records.map((node) => node["@id"]).sort(),
  );
  assert.equal(records.length, 12);
});

test("no property is empty or null", () => {
  for (const [key, value] of visit(filled["@graph"])) {
    assert.ok(value !== null && value !== "" && !(Array.isArray(value) && value.length === 0), key);
  }
});

test("every reference to a record leads to a node of the file", () => {
  const defined = new Set<unknown>();
  const referred = new Set<string>();
  const collect = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === "object" && value !== null) {
      const id = (value as Tree)["@id"];
      if (typeof id === "string" && Object.keys(value).length > 1) defined.add(id);
      else if (typeof id === "string" && id.startsWith("urn:")) referred.add(id);
      Object.values(value).forEach(collect);
    }
  };
  collect(plausible["@graph"]);
  assert.deepEqual(
    [...referred].filter((id) => !defined.has(id)),
    [],
  );
});

test("every property that the mapping to DPV names is used where the register says it", () => {
  const used = new Set<string>();
  for (const [key] of visit(filled["@graph"])) used.add(key);
  for (const [key] of visit(plausible["@graph"])) used.add(key);
  for (const { id: roleId } of builtInTerms("recipient_roles")) {
    const { records, at } = everyShape();
    const activities = records.activities.map((activity) => ({
      ...activity,
      involvements: activity.involvements.map((involvement) => ({ ...involvement, roleId })),
    }));
    const register = makeRegister({ ...records, activities }, at);
    for (const [key] of visit(parsed(toJsonLd(register))["@graph"])) used.add(key);
  }
  for (const [key] of visit(parsed(toJsonLd(everyShape()))["@graph"])) used.add(key);
  const properties = dpvMapping.items
    .flatMap((item) => item.verified_iris)
    .filter((name) => /^(?:dpv|eu-gdpr):(?:has|is)[A-Z]/.test(name));
  const missing = properties.filter((name) => !used.has(name) && !elsewhere.has(name));
  assert.deepEqual([...new Set(missing)].sort(), []);
});

/** Said of published versions, which are no part of the register. */
const elsewhere = new Set(["dpv:hasNoticeStatus"]);

test("a transfer names who exports, who imports, to where and on which basis", () => {
  const all = [...visit(plausible["@graph"])].flatMap(([key, value]) =>
    key === "dpv:hasProcess" ? [value].flat() : [],
  ) as readonly Tree[];
  const transfers = all.filter((node) =>
    JSON.stringify(node["dpv:hasProcessing"] ?? "").includes("dpv:Transfer"),
  );
  assert.ok(transfers.length > 0);
  for (const transfer of transfers)
    for (const name of ["dpv:hasDataExporter", "dpv:hasDataImporter", "dpv:hasThirdCountry"])
      assert.ok(transfer[name] !== undefined, `${transfer["@id"]} ${name}`);
});

test("a safeguard of the register's own stands under the provision that DPV has a term for", () => {
  const register = makeRegister(
    {
      terms: [
        recordOf("terms", "scc-importers", at, {
          vocabulary: "transfer_mechanisms",
          label: { en: { text: "Clauses for importers", changedAt: null } },
          provision: "art46_2_c",
        }),
      ],
      activities: [
        recordOf("activities", "letters", at, {
          involvements: [
            {
              id: "pigeons",
              transfers: [
                {
                  id: "flight",
                  state: "transfer",
                  countries: ["IN"],
                  safeguards: [{ mechanismId: "scc-importers" }],
                },
              ],
            },
          ],
        }),
      ],
    },
    at,
  );
  const broader = [...visit(parsed(toJsonLd(register))["@graph"])].flatMap(([key, value]) =>
    key === "skos:broader" ? [value].flat() : [],
  ) as readonly Tree[];
  assert.deepEqual(
    broader.map((node) => node["@id"]),
    ["urn:recital:term:transfer_mechanisms:scc-importers", "eu-gdpr:A46-2-c"],
  );
});
