import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import type { Context } from "../context.ts";
import { activity, create, edit, english, testRegister } from "../testing.ts";
import { change } from "./change.ts";
import { countFacets } from "./facets.ts";
import { parseListQuery } from "./list-query.ts";
import { listRecords } from "./list.ts";

async function found(ctx: Context, query: string): Promise<readonly string[]> {
  const wanted = parseListQuery("activities", new URLSearchParams(query), "en");
  return (await listRecords(ctx, "activities", wanted)).items.map(({ id }) => id);
}

async function counts(ctx: Context, path: string, query = "") {
  const wanted = parseListQuery("activities", new URLSearchParams(query), "en");
  const { items } = await countFacets(ctx, "activities", wanted);
  const values = items.find((facet) => facet.path === path)?.values ?? [];
  return Object.fromEntries(values.map(({ name, count }) => [name, count]));
}

onEachEngine((engine) => {
  test("a search finds beginnings and insides of words, without accents and in any order", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    await create(
      dpo,
      "activities",
      "payroll",
      activity("T-1", { name: english("Événementiel paie") }),
    );
    await create(
      dpo,
      "activities",
      "video",
      activity("T-2", { name: english("Videosurveillance") }),
    );
    assert.deepEqual(await found(dpo, "q=even"), ["payroll"]);
    assert.deepEqual(await found(dpo, "q=PAIE+événem"), ["payroll"]);
    assert.deepEqual(await found(dpo, "q=surveil"), ["video"]);
    assert.deepEqual(
      await found(dpo, "q=ei"),
      [],
      "two letters would stand inside nearly every word",
    );
    assert.deepEqual(await found(dpo, "q=surveil+paie"), []);
    assert.deepEqual(await found(dpo, "q=%25"), ["payroll", "video"]);
  });

  test("an activity is found by the inside of a word that a change brought, and no more by one that it took", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const named = (name: string) => activity("T-1", { name: english(name) });
    const before = await create(dpo, "activities", "one", named("Videosurveillance office"));
    await edit(dpo, "activities", before, named("Telephotography office"));
    assert.deepEqual(await found(dpo, "q=surveil"), []);
    assert.deepEqual(await found(dpo, "q=photogra+ffic"), ["one"]);
  });

  test("an activity is found by the present name of a party it involves", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const party = await create(dpo, "parties", "host", {
      legalName: "Nébuleuse SAS",
      kind: "organisation",
    });
    const involvements = [{ partyId: "host", roleId: "processor" }];
    await create(dpo, "activities", "hosting", activity("T-1", { involvements }));
    await create(dpo, "activities", "other", activity("T-2"));
    assert.deepEqual(await found(dpo, "q=nebul"), ["hosting"]);
    assert.deepEqual(await found(dpo, "q=bule+T-1"), ["hosting"]);
    await edit(dpo, "parties", party, { legalName: "Cumulus SAS" });
    assert.deepEqual(await found(dpo, "q=nebul"), []);
    assert.deepEqual(await found(dpo, "q=cumulus"), ["hosting"]);
  });

  test("a word that no record has any more is forgotten", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const one = await create(
      dpo,
      "activities",
      "one",
      activity("T-1", { ownerName: "Zoé Durand" }),
    );
    await create(dpo, "activities", "two", activity("T-2", { ownerName: "Durand" }));
    await edit(dpo, "activities", one, { ownerName: null, description: english("Quiet") });
    const words = await dpo.db.read((orm) => orm.select().from(dpo.db.tables.searchWord));
    const has = (word: string) => words.some((row) => row.word === word);
    assert.ok(has("quiet") && has("durand") && !has("zoe"));
    await edit(dpo, "activities", { ...one, version: 2 }, { ownerName: "Nobody", description: {} });
    const later = await dpo.db.read((orm) => orm.select().from(dpo.db.tables.searchWord));
    assert.ok(!later.some(({ word }) => word === "quiet"));
  });

  test("a list is narrowed by what its records hold inside, and by their holding nothing", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const purposes = (...bases: string[]) => [
      { name: english("Purpose"), grounds: bases.map((basis) => ({ basis })) },
    ];
    await create(
      dpo,
      "activities",
      "a",
      activity("T-1", { purposes: purposes("consent"), tags: ["HR"] }),
    );
    await create(
      dpo,
      "activities",
      "b",
      activity("T-2", { purposes: purposes("consent", "contract") }),
    );
    await create(dpo, "activities", "c", activity("T-3", { state: "in_review" }));
    assert.deepEqual(await found(dpo, "purposes.grounds.basis=consent"), ["a", "b"]);
    assert.deepEqual(await found(dpo, "purposes.grounds.basis=contract&purposes.grounds.basis="), [
      "b",
      "c",
    ]);
    assert.deepEqual(await found(dpo, "tags=HR"), ["a"]);
    assert.deepEqual(await found(dpo, "tags=hr"), []);
    assert.deepEqual(await counts(dpo, "state"), { Draft: 2, "In review": 1 });
    assert.deepEqual(await counts(dpo, "purposes.grounds.basis", "state=draft"), {
      Consent: 2,
      Contract: 1,
    });
    assert.deepEqual(await counts(dpo, "state", "state=draft"), { Draft: 2, "In review": 1 });
    assert.deepEqual(await counts(dpo, "state", "q=T-3"), { "In review": 1 });
  });

  test("counts tell nobody of records they may not see", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const carl = register.as("carl", "contributor");
    await create(dpo, "activities", "own", activity("T-1", { ownerEmail: carl.actor.email }));
    const foreign = await create(dpo, "activities", "foreign", activity("T-2"));
    assert.deepEqual(await counts(carl, "state"), { Draft: 1 });
    assert.deepEqual(await counts(dpo, "state"), { Draft: 2 });
    await change(dpo, {
      kind: "archive",
      collection: "activities",
      id: "foreign",
      version: foreign.version,
    });
    assert.deepEqual(await counts(dpo, "state"), { Draft: 1 });
    assert.deepEqual(await counts(dpo, "state", "archived=true"), { Draft: 1 });
  });
});
