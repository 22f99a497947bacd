import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { Refusal, type RefusalKind } from "../refusal.ts";
import { writeSettings } from "../settings.ts";
import { activity, create, edit, english, testRegister } from "../testing.ts";
import { verifyTrail } from "../trail/verify.ts";
import { change } from "./change.ts";
import { getRecord } from "./get.ts";
import { historyOf } from "./history.ts";
import { usesOf } from "./uses.ts";

const refused = (kind: RefusalKind, pointer?: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.kind, kind);
  if (pointer !== undefined)
    assert.ok(
      error.problems.some((problem) => problem.pointer === pointer),
      JSON.stringify(error.problems),
    );
  return true;
};

onEachEngine((engine) => {
  test("a new record has version 1, an entry in the trail and the dates of its texts", async () => {
    await using register = await testRegister(engine);
    const item = await create(register.dpo, "data-items", "siret", {
      label: english("SIRET number"),
      categoryId: "siret",
    });
    assert.equal(item.version, 1);
    assert.deepEqual(item["label"], {
      en: { text: "SIRET number", changedAt: "2026-03-03T12:00:00.000Z" },
    });
    assert.deepEqual(await getRecord(register.dpo, "data-items", "siret"), item);
    assert.deepEqual(
      await verifyTrail(register.dpo.db).then((found) => [found.ok, found.entries]),
      [true, 1],
    );
  });

  test("a text keeps its date while another language of it changes", async () => {
    await using register = await testRegister(engine);
    const item = await create(register.dpo, "data-items", "a", {
      label: english("Name"),
      categoryId: "last_name",
    });
    register.clock.now = new Date("2026-04-01T08:00:00.000Z");
    const changed = await edit(register.dpo, "data-items", item, {
      label: { en: { text: "Name" }, fr: { text: "Nom" } },
    });
    assert.deepEqual(changed["label"], {
      en: { text: "Name", changedAt: "2026-03-03T12:00:00.000Z" },
      fr: { text: "Nom", changedAt: "2026-04-01T08:00:00.000Z" },
    });
  });

  test("saving what is already there leaves no trace", async () => {
    await using register = await testRegister(engine);
    const party = await create(register.dpo, "parties", "p", { legalName: "OVH" });
    const again = await edit(register.dpo, "parties", party, {});
    assert.equal(again.version, 1);
    assert.equal((await verifyTrail(register.dpo.db)).entries, 1);
  });

  test("who saves over somebody else's change is told, and gets the current record", async () => {
    await using register = await testRegister(engine);
    const party = await create(register.dpo, "parties", "p", { legalName: "OVH" });
    await edit(register.dpo, "parties", party, { legalName: "OVH SAS" });
    await assert.rejects(
      edit(register.as("ed", "editor"), "parties", party, { legalName: "Scaleway" }),
      (error) => {
        assert.ok(error instanceof Refusal && error.kind === "version_stale");
        assert.equal((error.current as { legalName: string }).legalName, "OVH SAS");
        return true;
      },
    );
  });

  test("of fifty people who save the same version at once, one succeeds and none overwrites", async () => {
    await using register = await testRegister(engine);
    const party = await create(register.dpo, "parties", "p", { legalName: "start" });
    const tries = Array.from({ length: 50 }, (_, n) =>
      edit(register.dpo, "parties", party, { legalName: `name ${n}` }),
    );
    const results = await Promise.allSettled(tries);
    assert.equal(results.filter((one) => one.status === "fulfilled").length, 1);
    assert.equal((await getRecord(register.dpo, "parties", "p")).version, 2);
    assert.deepEqual(
      await verifyTrail(register.dpo.db).then((found) => [found.ok, found.entries]),
      [true, 2],
    );
  });

  test("every wrong field is named at once, and nothing is written", async () => {
    await using register = await testRegister(engine);
    const wrong = {
      legalName: " ",
      email: "nowhere",
      countryOfEstablishment: "XX",
      website: "javascript:alert(1)",
    };
    await assert.rejects(create(register.dpo, "parties", "p", wrong), (error) => {
      assert.ok(error instanceof Refusal && error.kind === "invalid");
      assert.deepEqual(error.problems.map((problem) => problem.pointer).sort(), [
        "/countryOfEstablishment",
        "/email",
        "/legalName",
        "/website",
      ]);
      return true;
    });
    assert.equal((await verifyTrail(register.dpo.db)).entries, 0);
  });

  test("a reference to nothing is refused with its place, and nothing is written", async () => {
    await using register = await testRegister(engine);
    const input = activity("T-1", { dataUses: [{ id: "u1", dataItemId: "missing" }] });
    await assert.rejects(
      create(register.dpo, "activities", "a", input),
      refused("invalid", "/dataUses/0/dataItemId"),
    );
    assert.equal((await verifyTrail(register.dpo.db)).entries, 0);
    await assert.rejects(getRecord(register.dpo, "activities", "a"), refused("not_found"));
  });

  test("a word that is in no vocabulary is refused, and accepted once the organisation has added it", async () => {
    await using register = await testRegister(engine);
    const input = { label: english("Badge number"), categoryId: "badge" };
    await assert.rejects(
      create(register.dpo, "data-items", "b", input),
      refused("invalid", "/categoryId"),
    );
    await create(register.dpo, "terms", "badge", {
      vocabulary: "data_categories",
      label: english("Badges"),
    });
    assert.equal((await create(register.dpo, "data-items", "b", input))["categoryId"], "badge");
    const sector = { legalName: "X", sector: "badge" };
    await assert.rejects(
      create(register.dpo, "parties", "x", sector),
      refused("invalid", "/sector"),
    );
  });

  test("two activities cannot have the same reference, unless one is archived", async () => {
    await using register = await testRegister(engine);
    const first = await create(register.dpo, "activities", "a", activity("T-1"));
    await assert.rejects(
      create(register.dpo, "activities", "b", activity("T-1")),
      refused("invalid", "/reference"),
    );
    await change(register.dpo, {
      kind: "archive",
      collection: "activities",
      id: "a",
      version: first.version,
    });
    await create(register.dpo, "activities", "b", activity("T-1"));
  });

  test("archiving keeps the record and can be undone", async () => {
    await using register = await testRegister(engine);
    const party = await create(register.dpo, "parties", "p", { legalName: "OVH" });
    const archived = await change(register.dpo, {
      kind: "archive",
      collection: "parties",
      id: "p",
      version: 1,
    });
    assert.equal(archived.archivedAt, "2026-03-03T12:00:00.000Z");
    const restored = await change(register.dpo, {
      kind: "restore",
      collection: "parties",
      id: "p",
      version: 2,
    });
    assert.deepEqual({ ...restored, version: 1 }, party);
  });

  test("an auditor changes nothing", async () => {
    await using register = await testRegister(engine);
    const party = await create(register.dpo, "parties", "p", { legalName: "OVH" });
    const auditor = register.as("ava", "auditor");
    await assert.rejects(edit(auditor, "parties", party, { legalName: "X" }), refused("forbidden"));
    await assert.rejects(create(auditor, "parties", "q", { legalName: "X" }), refused("forbidden"));
    await assert.rejects(
      change(auditor, { kind: "archive", collection: "parties", id: "p", version: 1 }),
      refused("forbidden"),
    );
    assert.equal((await verifyTrail(register.dpo.db)).entries, 1);
  });

  test("a contributor drafts their own activity, submits it and then waits", async () => {
    await using register = await testRegister(engine);
    const cleo = register.as("cleo", "contributor");
    const mine = { ownerEmail: "Cleo@example.org" };
    const draft = await create(cleo, "activities", "a", activity("T-1", mine));
    const submitted = await edit(cleo, "activities", draft, { state: "in_review" });
    assert.equal(submitted["state"], "in_review");
    await assert.rejects(
      edit(cleo, "activities", submitted, { department: "Sales" }),
      refused("forbidden"),
    );
    await assert.rejects(
      create(cleo, "activities", "b", activity("T-2", { ...mine, state: "approved" })),
      refused("forbidden"),
    );
    await assert.rejects(
      create(cleo, "activities", "c", activity("T-3", { ownerEmail: "ben@example.org" })),
      Refusal,
    );
  });

  test("a contributor cannot take over or see somebody else's draft", async () => {
    await using register = await testRegister(engine);
    const draft = await create(
      register.dpo,
      "activities",
      "a",
      activity("T-1", { ownerEmail: "ben@example.org" }),
    );
    const cleo = register.as("cleo", "contributor");
    await assert.rejects(
      edit(cleo, "activities", draft, { ownerEmail: "cleo@example.org" }),
      refused("not_found"),
    );
    await assert.rejects(getRecord(cleo, "activities", "a"), refused("not_found"));
  });

  test("only a DPO approves; an editor's later change sends the activity back to review", async () => {
    await using register = await testRegister(engine);
    const ed = register.as("ed", "editor");
    const review = await create(ed, "activities", "a", activity("T-1", { state: "in_review" }));
    await assert.rejects(
      edit(ed, "activities", review, { state: "approved" }),
      refused("forbidden"),
    );
    const approved = await edit(register.dpo, "activities", review, { state: "approved" });
    const changed = await edit(ed, "activities", approved, { department: "Sales" });
    assert.equal(changed["state"], "in_review");
  });

  test("with four eyes, who changed a record last cannot approve it", async () => {
    await using register = await testRegister(engine);
    await writeSettings(register.as("ada", "admin"), { fourEyes: true });
    const review = await create(
      register.dpo,
      "activities",
      "a",
      activity("T-1", { state: "in_review" }),
    );
    await assert.rejects(
      edit(register.dpo, "activities", review, { state: "approved" }),
      refused("conflict"),
    );
    const approved = await edit(register.as("dan", "dpo"), "activities", review, {
      state: "approved",
    });
    assert.equal(approved["state"], "approved");
  });

  test("the history of a record tells who changed what from what to what", async () => {
    await using register = await testRegister(engine);
    const party = await create(register.dpo, "parties", "p", { legalName: "Sendinblue" });
    await change(register.dpo, {
      kind: "update",
      collection: "parties",
      id: "p",
      version: 1,
      input: { ...party, legalName: "Brevo" },
      reason: "renamed",
    });
    const { items } = await historyOf(register.dpo, "parties", "p", { before: null, limit: 9 });
    assert.deepEqual(
      items.map((entry) => [entry.action, entry.version, entry.reason]),
      [
        ["update", 2, "renamed"],
        ["create", 1, null],
      ],
    );
    assert.match(JSON.stringify(items[0]?.changes), /"\/legalName".*Sendinblue.*Brevo/);
  });

  test("a party knows which activities use it", async () => {
    await using register = await testRegister(engine);
    await create(register.dpo, "parties", "p", { legalName: "OVH" });
    await create(
      register.dpo,
      "activities",
      "a",
      activity("T-1", { involvements: [{ id: "i", partyId: "p", roleId: "processor" }] }),
    );
    const uses = await usesOf(register.dpo, "parties", "p");
    assert.deepEqual(
      uses.map((use) => [use.collection, use.id, use.pointers]),
      [["activities", "a", ["/involvements/0/partyId"]]],
    );
  });
});
