import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { taskRoutes } from "../http/task-routes.ts";
import { openOffice } from "../people/testing.ts";
import { create, english } from "../testing.ts";

/** The path below /api/v1 of the address of a feed. */
const pathOf = (address: string) => new URL(address).pathname.replace("/api/v1", "");

onEachEngine((engine) => {
  test("a calendar answers to its address alone, until it is replaced, ended or its person is disabled", async () => {
    await using office = await openOffice(engine, undefined, taskRoutes);
    await office.employ("ada", "admin");
    const { id } = await office.employ("dora", "dpo");
    const dora = await office.signedIn("dora");
    await create(office.register.dpo, "organisations", "us", { legalName: "Maison Duval" });
    await create(office.register.dpo, "activities", "orders", {
      reference: "T-1",
      name: english("Orders, returns; and more"),
      organisationIds: ["us"],
      ourRole: "controller",
      state: "draft",
      nextReviewAt: "2026-04-01",
    });
    const made = await dora.ask("POST", "/calendar-feed");
    assert.equal(made.status, 201);
    const path = pathOf(made.json()["address"] ?? "");
    const outsider = office.browser();
    const calendar = await outsider.ask("GET", path);
    assert.equal(calendar.status, 200);
    assert.match(calendar.text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(calendar.text, /\r\nDTSTART;VALUE=DATE:20260401\r\nDTEND;VALUE=DATE:20260402\r\n/);
    assert.ok(
      calendar.text.includes("SUMMARY:Review the record: Orders\\, returns\\; and more\r\n"),
    );
    assert.equal((await outsider.ask("GET", `${path.slice(0, -6)}a.ics`)).status, 404);
    const known = await dora.ask("GET", "/calendar-feed");
    assert.ok(!known.text.includes(path.slice(-20, -4)), "shown once");

    const second = pathOf((await dora.ask("POST", "/calendar-feed")).json()["address"] ?? "");
    assert.equal((await outsider.ask("GET", path)).status, 404);
    const admin = await office.signedIn("ada");
    await admin.ask("PUT", `/people/${id}`, { body: { disabled: true } });
    assert.equal((await outsider.ask("GET", second)).status, 404);
    await admin.ask("PUT", `/people/${id}`, { body: { disabled: false } });
    assert.equal((await outsider.ask("GET", second)).status, 200);
    const again = await office.signedIn("dora");
    assert.equal((await again.ask("DELETE", "/calendar-feed")).status, 204);
    assert.equal((await outsider.ask("GET", second)).status, 404);
  });

  test("tasks are told to who may read their records, until the day asked for", async () => {
    await using office = await openOffice(engine, undefined, taskRoutes);
    await office.employ("dora", "dpo");
    await office.employ("carl", "contributor");
    const dora = await office.signedIn("dora");
    await create(office.register.dpo, "organisations", "us", { legalName: "Maison Duval" });
    for (const [id, day] of [
      ["orders", "2026-03-01"],
      ["letters", "2026-09-01"],
    ]) {
      await create(office.register.dpo, "activities", id ?? "", {
        reference: id,
        name: english(id ?? ""),
        organisationIds: ["us"],
        ourRole: "controller",
        state: "draft",
        nextReviewAt: day,
      });
    }
    const all = (await dora.ask("GET", "/tasks")).json();
    assert.equal(all["total"], 2);
    assert.partialDeepStrictEqual(all["items"]?.[0], {
      id: "activityReview/activities/orders",
      due: "2026-03-01",
      isOverdue: true,
      title: "Review the record: orders",
    });
    assert.equal((await dora.ask("GET", "/tasks?until=2026-06-30")).json()["total"], 1);
    assert.equal((await dora.ask("GET", "/tasks?until=soon")).status, 422);
    const carl = await office.signedIn("carl");
    assert.equal((await carl.ask("GET", "/tasks")).json()["total"], 0);
  });
});
