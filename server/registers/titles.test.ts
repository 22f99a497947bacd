import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { activity, create, english, type TestRegister, testRegister } from "../testing.ts";
import { titles } from "./titles.ts";

/** Two parties with a contract each, and an activity with a purpose. */
async function namedRegister(register: TestRegister) {
  for (const id of ["ovh", "brevo"]) {
    const contracts = [{ id: `contract-${id}`, type: "art28", reference: `C-${id}` }];
    await create(register.dpo, "parties", id, { legalName: id.toUpperCase(), contracts });
  }
  const purposes = [{ id: "p-orders", name: english("Orders"), grounds: [] }];
  await create(register.dpo, "activities", "sales", activity("A-1", { purposes }));
}

onEachEngine((engine) => {
  describe("names of records and parts", () => {
    test("those of some kinds are all told, or only those with the ids asked for", async () => {
      await using register = await testRegister(engine);
      await namedRegister(register);
      const idsOf = async (ids: ReadonlySet<string> | null) =>
        ((await titles(register.dpo, { kinds: ["party"], ids })).collections.parties ?? []).map(
          ({ id }) => id,
        );
      assert.deepEqual(await idsOf(null), ["brevo", "ovh"]);
      assert.deepEqual(await idsOf(new Set(["ovh", "sales", "nothing"])), ["ovh"]);
    });

    test("a part asked for by its id comes with the record that holds it, and with no other", async () => {
      await using register = await testRegister(engine);
      await namedRegister(register);
      const ids = new Set(["contract-ovh", "p-orders"]);
      const found = await titles(register.dpo, { kinds: ["contract", "purpose"], ids });
      assert.deepEqual(
        found.parts.map(({ id, recordId }) => [id, recordId]),
        [
          ["p-orders", "sales"],
          ["contract-ovh", "ovh"],
        ],
      );
      assert.deepEqual(
        found.collections.parties?.map(({ titles: names }) => names.en),
        ["OVH"],
      );
    });

    test("whoever may not see a draft is not told its name, whatever id they ask for", async () => {
      await using register = await testRegister(engine);
      await namedRegister(register);
      const stranger = register.as("carl", "contributor");
      const ids = new Set(["sales", "p-orders"]);
      const found = await titles(stranger, { kinds: ["activity", "purpose"], ids });
      assert.deepEqual(found.collections.activities ?? [], []);
      assert.deepEqual(found.parts, []);
    });
  });
});
