import assert from "node:assert/strict";
import { test } from "node:test";
import { validate } from "../schema.ts";
import { builtInTerm } from "../vocabulary.ts";
import { recordOf } from "../complete.ts";
import { buildActivity, type Confirmed } from "./build.ts";
import type { ActivityTemplate } from "./template.ts";
import { templates } from "./templates.ts";

const around = () => {
  let last = 0;
  return {
    reference: "T-001",
    organisationIds: ["us"],
    ownerEmail: "dora@example.org",
    dataItems: [],
    newId: () => `new-${(last += 1)}`,
  };
};

const everything = (template: ActivityTemplate): Confirmed => ({
  purposes: template.purposes.map(({ catalogueId }) => catalogueId),
  grounds: template.purposes.map(({ catalogueId }) => catalogueId),
  data: template.data.map(({ categoryId }) => categoryId),
  retention: template.retention.map(({ presetId }) => presetId),
});

for (const template of templates) {
  test(`the template “${template.name.en}” makes a valid activity and valid data items`, () => {
    const built = buildActivity(template, everything(template), around());
    assert.deepEqual(validate("activities", built.activity, "en"), {
      ok: true,
      values: built.activity,
    });
    for (const { input } of built.dataItems)
      assert.ok(validate("data-items", input, "en").ok, JSON.stringify(input));
  });

  test(`every data item and every department of “${template.name.en}” serves a purpose that was confirmed`, () => {
    const { activity } = buildActivity(template, everything(template), around());
    const ids = (activity["purposes"] as readonly { id: string }[]).map(({ id }) => id);
    const serving = ["dataUses", "involvements"].flatMap(
      (list) => activity[list] as readonly { purposeIds: readonly string[] }[],
    );
    for (const { purposeIds } of serving) {
      assert.ok(purposeIds.length > 0);
      for (const id of purposeIds) assert.ok(ids.includes(id));
    }
  });

  test(`every suggestion of “${template.name.en}” is a word of its vocabulary, each once`, () => {
    const { purposes, data, retention } = everything(template);
    const found = [
      ...purposes.map((id) => builtInTerm(["purposes_catalogue"], id)?.id),
      ...data.map((id) => builtInTerm(["data_categories"], id)?.id),
      ...retention.map((id) => builtInTerm(["retention_presets_fr"], id)?.id),
    ];
    assert.deepEqual(found, [...purposes, ...data, ...retention]);
    for (const list of [purposes, data, retention]) assert.equal(new Set(list).size, list.length);
  });

  test(`the usual ground of each purpose of “${template.name.en}” is the one of the catalogue`, () => {
    for (const { catalogueId, grounds } of template.purposes)
      assert.equal(
        grounds[0]?.basis,
        builtInTerm(["purposes_catalogue"], catalogueId)?.["usual_basis"],
      );
  });
}

test("nothing stands in the activity that was not confirmed", () => {
  const [customers] = templates;
  assert.ok(customers);
  const nothing = { purposes: [], grounds: [], data: [], retention: [] };
  const empty = buildActivity(customers, nothing, around());
  assert.deepEqual(
    [empty.activity["purposes"], empty.activity["dataUses"], empty.activity["retention"]],
    [[], [], []],
  );
  const purposeOnly = buildActivity(
    customers,
    { ...nothing, purposes: ["order_billing"], retention: ["accounting_documents"] },
    around(),
  );
  const [purpose] = purposeOnly.activity["purposes"] as readonly { grounds: readonly unknown[] }[];
  assert.deepEqual(purpose?.grounds, []);
  assert.deepEqual(
    purposeOnly.activity["retention"],
    [],
    "a period for a purpose nobody confirmed",
  );
});

test("a data item that the register has already is used, not made again", () => {
  const [customers] = templates;
  assert.ok(customers);
  const email = recordOf("data-items", "mail", "2026-03-03T12:00:00.000Z", {
    label: { en: { text: "E-mail", changedAt: null } },
    categoryId: "email",
  });
  const confirmed = { ...everything(customers), data: ["email", "phone"] };
  const built = buildActivity(customers, confirmed, { ...around(), dataItems: [email] });
  assert.deepEqual(
    built.dataItems.map(({ input }) => input["categoryId"]),
    ["phone"],
  );
  const uses = built.activity["dataUses"] as readonly { dataItemId: string }[];
  assert.equal(uses[0]?.dataItemId, "mail");
});
