import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkRegister } from "./checker.ts";
import { printableFindings } from "./printable.ts";
import type { Draft } from "./testing/draft.ts";
import { waivedDraft } from "./testing/waived-draft.ts";
import { at } from "./testing/words.ts";
import { judged } from "./waived.ts";

/** An organisation without a name, and an interest that nobody weighed, which is waived. */
function draftWithFaults(): Draft {
  const draft = waivedDraft("2027-06-01", "dpo@us.example");
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
