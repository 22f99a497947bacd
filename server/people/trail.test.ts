import assert from "node:assert/strict";
import { test } from "node:test";
import { getTableName } from "drizzle-orm";
import { onEachEngine } from "#db/testing.ts";
import { namedTables } from "#db/schema/index.ts";
import { verifyTrail } from "../trail/verify.ts";
import { setupLink } from "./setup-link.ts";
import { openOffice, password, trailOf } from "./testing.ts";

const next = "another horse battery";

onEachEngine((engine) => {
  test("everything about people is recorded once, in order, and nothing secret anywhere (L-01)", async () => {
    await using office = await openOffice(engine);
    const address = (await setupLink(office.operator)) ?? "";
    const link = new URL(address).searchParams.get("link") ?? "";
    const admin = office.browser();
    const ada = { name: "Ada Adams", email: "ada@example.org", password, start: "sample", link };
    await admin.ask("POST", "/setup", { body: ada });
    const ben = { name: "Ben Brown", email: "ben@example.org", roles: ["editor"], password };
    const { id } = (await admin.ask("POST", "/people", { body: ben })).json();
    await admin.ask("PUT", `/people/${id}`, { body: { roles: ["dpo"], name: "Ben Brown" } });
    await admin.ask("PUT", `/people/${id}`, { body: { roles: ["dpo"] } });
    const browser = office.browser();
    await browser.signIn("ben@example.org", "a wrong password");
    await browser.signIn("somebody@example.org", "a wrong password");
    await browser.signIn("ben@example.org");
    const cookies = [admin.cookie, browser.cookie];
    await browser.ask("PUT", "/me", { body: { locale: "fr" } });
    await browser.ask("POST", "/me/password", { body: { current: "wrong one", password: next } });
    await browser.ask("POST", "/me/password", { body: { current: password, password: next } });
    cookies.push(browser.cookie);
    await browser.ask("POST", "/sign-out");
    await browser.ask("POST", "/sign-out");
    const asked = { body: { name: "nightly", personId: id } };
    const made = (await admin.ask("POST", "/tokens", asked)).json();
    await admin.ask("DELETE", `/tokens/${made["id"]}`);
    await admin.ask("DELETE", `/tokens/${made["id"]}`);
    await admin.ask("POST", `/people/${id}/password`, { body: { password } });
    await admin.ask("PUT", `/people/${id}`, { body: { disabled: true } });

    const trail = await trailOf(office.operator);
    const adaId = trail[0]?.entry.recordId ?? "";
    assert.deepEqual(
      trail.map(({ entry }) => [entry.action, entry.actor, entry.role, entry.recordId]),
      [
        ["person.create", adaId, "admin,dpo", adaId],
        ["sign-in", adaId, "admin,dpo", adaId],
        ["person.create", adaId, "admin,dpo", id],
        ["person.update", adaId, "admin,dpo", id],
        ["sign-in.refused", "anonymous", "", id],
        ["sign-in.refused", "anonymous", "", null],
        ["sign-in", id, "dpo", id],
        ["person.update", id, "dpo", id],
        ["refused", id, "dpo", null],
        ["person.password", id, "dpo", id],
        ["sign-out", id, "dpo", id],
        ["token.create", adaId, "admin,dpo", made["id"]],
        ["token.revoke", adaId, "admin,dpo", made["id"]],
        ["person.password", adaId, "admin,dpo", id],
        ["person.update", adaId, "admin,dpo", id],
      ],
    );
    assert.ok((await verifyTrail(office.operator.db)).ok);
    const envelopes = JSON.stringify(trail.map(({ entry }) => entry));
    assert.doesNotMatch(envelopes, /example\.org|Ada|Ben|nightly/, "no name outlives erasure");
    assert.deepEqual(JSON.parse(trail[3]?.body ?? ""), {
      before: { roles: ["editor"] },
      after: { roles: ["dpo"] },
      reason: null,
    });

    const rows: string[] = [];
    for (const table of namedTables(office.operator.db.tables).values()) {
      const held = await office.operator.db.read((orm) => orm.select().from(table));
      rows.push(`${getTableName(table)}: ${JSON.stringify(held)}`);
    }
    const everything = rows.join("\n");
    const tokens = cookies.map((cookie) => cookie?.split("=")[1] ?? "missing");
    const secrets = [
      password,
      next,
      "wrong one",
      "a wrong password",
      link,
      made["token"],
      ...tokens,
    ];
    for (const secret of secrets) assert.ok(!everything.includes(`${secret}`), `${secret} is kept`);
    assert.doesNotMatch(everything, /somebody@example\.org/, "what strangers type is not kept");
    assert.match(everything, /ada@example\.org/, "the search above would have found it");
  });
});
