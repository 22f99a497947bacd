import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toDocument } from "#register/document.ts";
import { locales, type LocalisedText, textIn } from "#register/locale.ts";
import { parseDocument } from "#register/parse-document.ts";
import { pointerTo } from "#register/pointer.ts";
import { referencesOf } from "#register/references.ts";
import { collections, entityOf, type RecordIn, registry } from "#register/registry.ts";
import type { RegisterRecords } from "#register/register.ts";
import { walkValues } from "#register/walk.ts";
import { readSample, sampleNames } from "./samples.ts";

/** The records of a sample; fails with every problem of the document. */
function recordsOf(name: string): RegisterRecords {
  const parsed = parseDocument(readSample(name), "en");
  assert.ok(parsed.ok, parsed.ok ? "" : JSON.stringify(parsed.problems, null, 2));
  // Every part of a sample has an id of its own, which the type of a document leaves open.
  return parsed.records as unknown as RegisterRecords;
}

test("a name that is no sample's is refused, also one that leads out of the folder", () => {
  assert.throws(() => readSample("none"), RangeError);
  assert.throws(() => readSample("../package"), RangeError);
});

for (const name of sampleNames) {
  describe(`the sample ${name}`, () => {
    const records = recordsOf(name);

    test("is byte for byte what an export of it gives", () => {
      assert.equal(toDocument({ records }), readSample(name));
    });

    test("refers to nothing that it does not hold", () => {
      const held = new Set<string>();
      for (const collection of collections) {
        const { name: kind, fields } = entityOf(collection);
        for (const record of records[collection]) {
          held.add(`${kind}/${record.id}`);
          walkValues(fields, record, (field, value) => {
            if (field.kind !== "parts") return;
            for (const part of value as readonly { id: string }[])
              held.add(`${field.part}/${part.id}`);
          });
        }
      }
      const lost = collections.flatMap((collection) =>
        records[collection].flatMap((record) =>
          referencesOf(collection, record)
            .filter((one) => !held.has(`${"to" in one ? one.to : "term"}/${one.id}`))
            .map((one) => `${collection}/${record.id}${one.pointer} → ${one.id}`),
        ),
      );
      assert.deepEqual(lost, []);
    });

    test("has every text in English and in French, each with its date", () => {
      const missing: string[] = [];
      let texts = 0;
      for (const collection of collections) {
        for (const record of records[collection]) {
          walkValues(registry[collection].fields, record, (field, value, path) => {
            if (field.kind !== "localised" || Object.keys(value as object).length === 0) return;
            texts++;
            const text = value as LocalisedText;
            for (const locale of locales) {
              if (textIn(text, locale) !== undefined && text[locale]?.changedAt !== null) continue;
              missing.push(`${collection}/${record.id}${pointerTo(path)} (${locale})`);
            }
          });
        }
      }
      assert.deepEqual(missing, []);
      assert.ok(texts > 50);
    });
  });
}

describe("the completed sample", () => {
  const { parties, activities, organisations } = recordsOf("ogo-security-completed");
  const contractsOf = (party: RecordIn<"parties">) => party.contracts.map(({ id }) => id);

  test("has a contract with all clauses of Art. 28(3) for each processor of each activity", () => {
    for (const activity of activities) {
      for (const { id, roleId, partyId, contractId } of activity.involvements) {
        if (roleId !== "processor") continue;
        const party = parties.find((one) => one.id === partyId);
        assert.ok(party !== undefined && contractsOf(party).includes(contractId ?? ""), id);
        const contract = party.contracts.find((one) => one.id === contractId);
        const clauses = Object.values(contract?.clauses ?? {});
        assert.deepEqual(
          clauses,
          Array.from({ length: 8 }, () => true),
          id,
        );
      }
    }
  });

  test("covers each transfer with an active certification, clauses to fall back on, an assessment and a way to a copy", () => {
    const transfers = activities.flatMap(({ involvements }) =>
      involvements.flatMap((involvement) => involvement.transfers),
    );
    assert.ok(transfers.length >= 4);
    for (const { id, safeguards, tia, copyMeans } of transfers) {
      assert.ok(
        safeguards.some(({ dpf }) => dpf?.status === "active" && dpf.verifiedAt !== null),
        id,
      );
      assert.ok(
        safeguards.some(({ scc }) => scc?.isFallback === true && scc.signedAt !== null),
        id,
      );
      assert.ok(tia?.doneAt, id);
      assert.ok(textIn(copyMeans, "en"), id);
    }
  });

  test("records a ground for each purpose, and says for how long each purpose and each piece of data is kept", () => {
    for (const { id, purposes, dataUses, retention } of activities) {
      for (const purpose of purposes) assert.ok(purpose.grounds.length > 0, purpose.id);
      if (retention.some(({ scope }) => scope === "activity")) continue;
      const kept = new Set(
        retention.flatMap((rule) =>
          rule.scope === "purpose"
            ? rule.purposeIds
            : rule.scope === "data_item"
              ? rule.dataUseIds
              : [],
        ),
      );
      for (const purpose of purposes) assert.ok(kept.has(purpose.id), purpose.id);
      for (const use of dataUses) {
        assert.ok(
          kept.has(use.id) || use.purposeIds.some((one) => kept.has(one)),
          `${id} ${use.id}`,
        );
      }
    }
  });

  test("asks for identity documents in case of doubt only, and names a DPO and the CNIL", () => {
    const [organisation] = organisations;
    assert.equal(organisation?.rights?.idCheck, "reasonable_doubt");
    assert.equal(organisation.rights.idCopy, "exceptionally");
    assert.equal(organisation.dpo?.designated, true);
    assert.equal(organisation.leadSupervisoryAuthorityId, "sa_fr");
  });
});
