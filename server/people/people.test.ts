import assert from "node:assert/strict";
import { test } from "node:test";
import { type Role, roles } from "#access/roles.ts";
import { onEachEngine } from "#db/testing.ts";
import { Refusal } from "../refusal.ts";
import { addPerson, listPeople, setDisabled } from "./people.ts";
import { peopleRoutes } from "./people-routes.ts";
import { type Got, openOffice, password } from "./testing.ts";

const errorsOf = (got: Got) =>
  got.json()["errors"] as unknown as { pointer: string; code: string; detail: string }[];

onEachEngine((engine) => {
  test("an administrator adds somebody, who then signs in", async () => {
    await using office = await openOffice(engine);
    await office.employ("ada", "admin");
    const admin = await office.signedIn("ada");
    const body = { name: " Ben Müller ", email: "Ben@Example.org", roles: ["dpo"], password };
    const added = await admin.ask("POST", "/people", { body });
    assert.equal(added.status, 201);
    assert.partialDeepStrictEqual(added.json(), {
      name: "Ben Müller",
      email: "ben@example.org",
      roles: ["dpo"],
      disabled: false,
      disabledAt: null,
    });
    assert.doesNotMatch(added.text, /argon|password/);
    assert.equal((await office.browser().signIn("ben@example.org")).status, 200);
    const { items } = (await admin.ask("GET", "/people")).json() as unknown as {
      items: { name: string }[];
    };
    assert.deepEqual(
      items.map(({ name }) => name),
      ["Ben Müller", "ada"],
    );
  });

  test("every problem of a new person is named with its place", async () => {
    await using office = await openOffice(engine);
    await office.employ("ada", "admin");
    const admin = await office.signedIn("ada");
    const body = { name: " ", email: "nobody", roles: ["owner"], password: "x", id: "1" };
    const refused = await admin.ask("POST", "/people", { body });
    assert.equal(refused.status, 422);
    assert.deepEqual(
      errorsOf(refused)
        .map(({ pointer, code }) => [pointer, code])
        .toSorted(),
      [
        ["/email", "email"],
        ["/id", "unknown-field"],
        ["/name", "required"],
        ["/roles/0", "option"],
      ],
    );
    const taken = { name: "A", email: "ADA@example.org", roles: ["editor"], password };
    const twice = await admin.ask("POST", "/people", { body: taken });
    assert.deepEqual(
      errorsOf(twice).map(({ pointer, code }) => [pointer, code]),
      [["/email", "not-unique"]],
    );
    const weak = { ...taken, email: "other@example.org", password: "Password2026!" };
    const common = await admin.ask("POST", "/people", { body: weak });
    assert.deepEqual(
      errorsOf(common).map(({ code }) => code),
      ["password-common"],
    );
    const nobody = { ...taken, email: "other@example.org", roles: [] };
    assert.equal((await admin.ask("POST", "/people", { body: nobody })).status, 422);
    assert.equal((await listPeople(office.operator)).length, 1);
  });

  test("whoever is no administrator manages no people and no tokens (Z-06)", async () => {
    await using office = await openOffice(engine);
    const { id } = await office.employ("ada", "admin");
    const others = roles.filter((role) => role !== "admin");
    for (const role of others) {
      await office.employ(role, role);
      const browser = await office.signedIn(role);
      for (const { method, path } of peopleRoutes) {
        const body = method === "GET" || method === "DELETE" ? {} : { body: {} };
        const got = await browser.ask(method, path.replace(":id", id), body);
        assert.equal(got.status, 403, `${role}: ${method} ${path}`);
      }
    }
    for (const { method, path } of peopleRoutes) {
      const got = await office.browser().ask(method, path.replace(":id", id));
      assert.equal(got.status, 401, `nobody: ${method} ${path}`);
    }
    assert.equal((await listPeople(office.operator)).length, roles.length);
  });

  test("nobody gives themselves a role, and nothing but name and language are one's own (Z-03, Z-06)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = await office.signedIn("ana");
    for (const body of [{ roles: ["admin"] }, { disabled: false }, { email: "b@example.org" }])
      assert.equal((await browser.ask("PUT", "/me", { body })).status, 422);
    const body = { name: "Ana Silva", locale: "fr" };
    const changed = await browser.ask("PUT", "/me", { body });
    assert.partialDeepStrictEqual(changed.json(), { ...body, roles: ["editor"] });
    const back = await browser.ask("PUT", "/me", { body: { locale: null } });
    assert.partialDeepStrictEqual(back.json(), { name: "Ana Silva", locale: null });
    assert.equal((await browser.ask("PUT", "/me", { body: { locale: "de" } })).status, 422);
  });

  test("the last administrator neither leaves nor is disabled, by whatever way (Z-06)", async () => {
    await using office = await openOffice(engine);
    const { id } = await office.employ("ada", "admin", "dpo");
    const ben = await office.employ("ben", "admin");
    const admin = await office.signedIn("ada");
    await setDisabled(office.operator, "BEN@example.org", true);
    for (const body of [{ roles: ["dpo"] }, { disabled: true }]) {
      const refused = await admin.ask("PUT", `/people/${id}`, { body });
      assert.equal(refused.status, 409);
      assert.match(refused.text, /last administrator/);
    }
    await assert.rejects(setDisabled(office.operator, "ada@example.org", true), Refusal);
    assert.equal((await admin.ask("GET", "/me")).status, 200, "a refusal ends no session");
    const enabled = await admin.ask("PUT", `/people/${ben.id}`, { body: { disabled: false } });
    assert.equal(enabled.json()["disabledAt"], null);
    const left = await admin.ask("PUT", `/people/${id}`, { body: { roles: ["dpo"] } });
    assert.equal(left.status, 200, "now there is another");
  });

  test("two administrators cannot take the role from each other at the same time (Z-06)", async () => {
    await using office = await openOffice(engine);
    const ids = [await office.employ("ada", "admin"), await office.employ("ben", "admin")];
    const browsers = [await office.signedIn("ben"), await office.signedIn("ada")];
    await Promise.all(
      ids.map(({ id }, index) =>
        browsers[index]?.ask("PUT", `/people/${id}`, { body: { roles: ["auditor"] } }),
      ),
    );
    const left = (await listPeople(office.operator)).filter((one) => one.roles.includes("admin"));
    assert.equal(left.length, 1);
  });

  test("disabling somebody or changing their roles ends their sessions at once (Z-07)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ada", "admin");
    const { id } = await office.employ("ana", "editor", "auditor");
    const admin = await office.signedIn("ada");
    const changes: { body: object; signsIn: number }[] = [
      { body: { roles: ["auditor"] }, signsIn: 200 },
      { body: { disabled: true }, signsIn: 401 },
      { body: { disabled: false }, signsIn: 200 },
    ];
    for (const { body, signsIn } of changes) {
      const browser = office.browser();
      await browser.signIn("ana@example.org");
      assert.equal((await admin.ask("PUT", `/people/${id}`, { body })).status, 200);
      assert.equal((await browser.ask("GET", "/me")).status, 401, JSON.stringify(body));
      assert.equal((await browser.signIn("ana@example.org")).status, signsIn);
    }
    const browser = await office.signedIn("ana");
    await admin.ask("PUT", `/people/${id}`, { body: { name: "Ana Silva" } });
    assert.equal((await browser.ask("GET", "/me")).status, 200, "a new name ends nothing");
  });

  test("changing one's password needs the current one and ends the other sessions (A-05)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const [one, two, three] = [
      await office.signedIn("ana"),
      await office.signedIn("ana"),
      await office.signedIn("ana"),
    ];
    const wrong = { current: "not the password", password: "another horse battery" };
    const refused = await one.ask("POST", "/me/password", { body: wrong });
    assert.equal(refused.status, 403);
    assert.deepEqual(
      errorsOf(refused).map(({ pointer }) => pointer),
      ["/current"],
    );
    assert.equal((await two.ask("GET", "/me")).status, 200, "nothing changed");
    const weak = { current: password, password: "short" };
    const short = await one.ask("POST", "/me/password", { body: weak });
    assert.deepEqual(
      errorsOf(short).map(({ code }) => code),
      ["password-short"],
    );
    const before = one.cookie;
    const right = { current: password, password: "another horse battery" };
    assert.equal((await one.ask("POST", "/me/password", { body: right })).status, 204);
    assert.notEqual(one.cookie, before);
    assert.equal((await one.ask("GET", "/me")).status, 200);
    for (const other of [two, three]) assert.equal((await other.ask("GET", "/me")).status, 401);
    one.cookie = before;
    assert.equal((await one.ask("GET", "/me")).status, 401, "the old session of this one, too");
    assert.equal((await office.browser().signIn("ana@example.org")).status, 401);
  });

  test("a stolen session cannot try out the password without end", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = await office.signedIn("ana");
    const body = { current: "not the password", password: "another horse battery" };
    const found: number[] = [];
    for (let count = 0; count < 12; count += 1)
      found.push((await browser.ask("POST", "/me/password", { body })).status);
    assert.deepEqual(found, [...Array<number>(10).fill(403), 429, 429]);
  });

  test("an administrator gives others a new password, not themselves without the current one", async () => {
    await using office = await openOffice(engine);
    const ada = await office.employ("ada", "admin");
    const { id } = await office.employ("ana", "editor");
    const admin = await office.signedIn("ada");
    const ana = await office.signedIn("ana");
    const body = { password: "another horse battery" };
    assert.equal((await admin.ask("POST", `/people/${ada.id}/password`, { body })).status, 409);
    assert.equal((await admin.ask("POST", "/people/nobody/password", { body })).status, 404);
    assert.equal((await admin.ask("POST", `/people/${id}/password`, { body })).status, 204);
    assert.equal((await ana.ask("GET", "/me")).status, 401);
  });

  test("the command line adds, lists and disables people by their address", async () => {
    await using office = await openOffice(engine);
    const asked = { email: "Eve@example.org", name: "Eve", roles: ["auditor"] as Role[], password };
    const added = await addPerson(office.operator, asked);
    assert.equal(added.email, "eve@example.org");
    const disabled = await setDisabled(office.operator, "eve@EXAMPLE.org", true);
    assert.equal(disabled.disabledAt, office.register.clock.now.toISOString());
    assert.deepEqual(await listPeople(office.operator), [disabled]);
    await assert.rejects(setDisabled(office.operator, "who@example.org", true), /Nobody has/);
    await assert.rejects(addPerson(office.register.as("ed", "dpo"), asked), /role does not allow/);
  });
});
