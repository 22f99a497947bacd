import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import type { Context } from "../context.ts";
import { testRegister } from "../testing.ts";
import { readTrail } from "../trail/read.ts";
import { changeView, createView, listViews, removeView } from "./views.ts";

const drafts = { name: "Drafts", address: "state=draft", shared: false };

const save = (ctx: Context, input: typeof drafts) =>
  ctx.db.write((tx) => createView(ctx, tx, "activities", input));

const names = async (ctx: Context) => (await listViews(ctx, "activities")).map(({ name }) => name);

const everything = {
  actor: null,
  action: null,
  entities: ["view"],
  recordId: null,
  from: null,
  to: null,
  words: null,
  before: null,
  limit: 50,
};

onEachEngine((engine) => {
  test("a view of one's own is nobody else's, and leaves no trace in the trail", async () => {
    await using register = await testRegister(engine);
    const editor = register.as("eva", "editor");
    const view = await save(editor, drafts);
    assert.deepEqual(await names(editor), ["Drafts"]);
    assert.deepEqual(await names(register.dpo), []);
    await assert.rejects(removeView(register.dpo, view.id, 1), { kind: "not_found" });
    await removeView(editor, view.id, 1);
    assert.deepEqual(await names(editor), []);
    assert.equal((await readTrail(register.dpo, everything)).total, 0);
  });

  test("a shared view is everybody's, and the trail says who shared, changed and deleted it", async () => {
    await using register = await testRegister(engine);
    const editor = register.as("eva", "editor");
    const auditor = register.as("aude", "auditor");
    const view = await save(editor, { ...drafts, shared: true });
    assert.deepEqual(await names(auditor), ["Drafts"]);
    await assert.rejects(changeView(auditor, view.id, 1, drafts), { kind: "forbidden" });
    await assert.rejects(save(auditor, { ...drafts, shared: true }), { kind: "forbidden" });
    const renamed = { ...drafts, name: "To do", shared: true };
    await changeView(register.dpo, view.id, 1, renamed);
    await assert.rejects(changeView(editor, view.id, 1, renamed), { kind: "version_stale" });
    await removeView(editor, view.id, 2);
    const { items } = await readTrail(register.dpo, everything);
    assert.deepEqual(
      items.map(({ action }) => action),
      ["view.remove", "view.change", "view.share"],
    );
  });
});
