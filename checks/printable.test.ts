import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkRegister } from "./checker.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { printableFindings } from "./printable.ts";
import { Draft } from "./testing/draft.ts";
import { at } from "./testing/words.ts";
import { judged } from "./waived.ts";

/** An organisation without a name, and an interest that nobody weighed, which is waived. */
function draftWithFaults(): Draft {
  const draft = new Draft();
  draft.ground("fraud-interest").lia = null;
  const register = draft.register();
  const [finding] = checkRegister(register, at);
  assert.ok(finding !== undefined);
  draft.add("waivers", "w1", {
    rule: finding.rule.id,
    record: `${finding.record.collection}/${finding.record.id}`,
    part: finding.partId,
    pointer: finding.pointer,
    reason: "The assessment is being written.",
    until: "2027-06-01",
    waivedBy: "dpo@us.example",
    waivedAt: "2026-11-23",
    fingerprint: fingerprintOf(finding, register),
  });
  draft.organisation().legalName = null;
  draft.activity("orders").retention = [];
  return draft;
}

const printed = (wants?: (record: { readonly id: string }) => boolean) => {
  const register = draftWithFaults().register();
  return printableFindings(
    judged(checkRegister(register, at), register, at),
    register,
    "fr",
    wants,
  );
};

describe("findings on paper", () => {
  test("stand by record in the order of the register, in the reader's language", () => {
    const [organisation, orders] = printed();
    assert.equal(organisation?.record.collection, "organisations");
    const [named] = organisation.findings;
    assert.equal(named?.rule, "ORG-001");
    assert.equal(named.message, "Le nom du responsable du traitement est absent.");
    assert.notEqual(named.field, "");
    assert.equal(orders?.record.id, "orders");
  });

  test("tell who answers for what is waived, why and until when", () => {
    const waived = printed().flatMap(({ findings }) => findings.filter(({ waiver }) => waiver));
    assert.deepEqual(
      waived.map(({ waiver }) => waiver),
      [
        {
          reason: "The assessment is being written.",
          author: "dpo@us.example",
          since: "2026-11-23",
          until: "2027-06-01",
        },
      ],
    );
  });

  test("are those of the records a report is about", () => {
    const ids = printed(({ id }) => id === "orders").map(({ record }) => record.id);
    assert.deepEqual(ids, ["orders"]);
  });
});
