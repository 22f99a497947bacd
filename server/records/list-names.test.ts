import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import type { Collection } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import type { Context } from "../context.ts";
import { RegisterCache } from "../registers/cache.ts";
import { activity, create, english, testRegister } from "../testing.ts";
import { listRecords } from "./list.ts";
import { parseListQuery } from "./list-query.ts";

async function namesIn(ctx: Context, collection: Collection, fields: string) {
  const parameters = new URLSearchParams({ fields, names: "true" });
  return (await listRecords(ctx, collection, parseListQuery(collection, parameters, "en"))).names;
}

onEachEngine((engine) => {
  test("a list names records and words, own ones included, without the whole register being loaded", async () => {
    await using place = await testRegister(engine);
    const { clock, dpo } = place;
    await create(dpo, "organisations", "acme", { legalName: "Acme SAS", country: "FR" });
    const label = english("Lighthouses");
    await create(dpo, "terms", "own-sector", { vocabulary: "party_sectors", label });
    await create(dpo, "parties", "beacon", { legalName: "Beacon Ltd", sector: "own-sector" });
    await create(dpo, "activities", "orders", activity("T-1", { organisationIds: ["acme"] }));
    const loaded: Register[] = [];
    const registers = new RegisterCache();
    registers.onLoaded = (register) => loaded.push(register);
    const fresh = { ...dpo, registers };
    const ofActivities = await namesIn(fresh, "activities", "name,organisationIds");
    assert.deepEqual(ofActivities, { organisationIds: { acme: "Acme SAS" } });
    const ofParties = await namesIn(fresh, "parties", "legalName,sector");
    assert.deepEqual(ofParties, { sector: { "own-sector": "Lighthouses" } });
    assert.deepEqual(loaded, []);
    clock.now = new Date("2026-03-05T12:00:00.000Z");
    const past = { ...dpo, asOf: "2026-03-04T12:00:00.000Z" };
    assert.deepEqual(await namesIn(past, "activities", "name,organisationIds"), ofActivities);
    assert.deepEqual(await namesIn(past, "parties", "legalName,sector"), ofParties);
  });
});
