import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { fillFromSample } from "../registers/sample.ts";
import { currentRegister } from "../registers/load.ts";
import { historyOf } from "../records/history.ts";
import { verifyTrail } from "../trail/verify.ts";
import { listPeople } from "./people.ts";
import { setupLink } from "./setup-link.ts";
import { type Office, openOffice, password } from "./testing.ts";

async function linkOf(office: Office): Promise<string> {
  const address = (await setupLink(office.operator)) ?? "";
  return new URL(address).searchParams.get("link") ?? "";
}

const ada = { name: "Ada", email: "ada@example.org", password, start: "sample" };

onEachEngine((engine) => {
  test("the link of the first start creates the administrator, who is signed in", async () => {
    await using office = await openOffice(engine, "https://privacy.example.org");
    assert.match(
      (await setupLink(office.operator)) ?? "",
      /^https:\/\/privacy\.example\.org\/setup\?link=[\w-]{43}$/,
    );
    const link = await linkOf(office);
    const browser = office.browser();
    assert.deepEqual((await browser.ask("GET", `/setup?link=${link}`)).json(), {
      valid: true,
      sample: null,
    });
    const created = await browser.ask("POST", "/setup", { body: { ...ada, link } });
    assert.equal(created.status, 201);
    assert.partialDeepStrictEqual(created.json(), { name: "Ada", roles: ["admin", "dpo"] });
    assert.equal((await browser.ask("GET", "/people")).status, 200);
  });

  test("after that the way is closed: for the same link, another one, and for ever (A-11)", async () => {
    await using office = await openOffice(engine);
    const link = await linkOf(office);
    await office.browser().ask("POST", "/setup", { body: { ...ada, link } });
    const body = { ...ada, email: "eve@example.org", link };
    const again = await office.browser().ask("POST", "/setup", { body });
    assert.equal(again.status, 404);
    assert.match(again.text, /no longer/);
    assert.equal(await setupLink(office.operator), null, "no new link while there is somebody");
    assert.deepEqual((await office.browser().ask("GET", `/setup?link=${link}`)).json(), {
      valid: false,
      sample: null,
    });
    assert.equal((await listPeople(office.operator)).length, 1);
  });

  test("a link sent many times at once creates one administrator (A-11)", async () => {
    await using office = await openOffice(engine);
    const link = await linkOf(office);
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        office.browser().ask("POST", "/setup", {
          body: { ...ada, email: `ada${index}@example.org`, link },
        }),
      ),
    );
    assert.deepEqual(all.map(({ status }) => status).toSorted(), [201, 404, 404, 404, 404, 404]);
    assert.equal((await listPeople(office.operator)).length, 1);
  });

  test("there is no account before, and a guessed or replaced link is worth nothing (A-11)", async () => {
    await using office = await openOffice(engine);
    assert.deepEqual(await listPeople(office.operator), []);
    const first = await linkOf(office);
    const second = await linkOf(office);
    assert.notEqual(first, second);
    for (const link of ["", "guess", first]) {
      assert.equal(
        (await office.browser().ask("GET", `/setup?link=${link}`)).json()["valid"],
        false,
      );
      const refused = await office.browser().ask("POST", "/setup", { body: { ...ada, link } });
      assert.equal(refused.status, 404);
    }
    assert.equal(
      (await office.browser().ask("GET", `/setup?link=${second}`)).json()["valid"],
      true,
    );
  });

  test("somebody added at the command line makes the link worthless", async () => {
    await using office = await openOffice(engine);
    const link = await linkOf(office);
    await office.employ("ben", "admin");
    const refused = await office.browser().ask("POST", "/setup", { body: { ...ada, link } });
    assert.equal(refused.status, 404);
  });

  test("a refused set-up leaves the link usable", async () => {
    await using office = await openOffice(engine);
    const link = await linkOf(office);
    for (const wrong of [
      { roles: ["dpo"] },
      { password: "short" },
      { start: "over" },
      { email: "" },
    ])
      assert.equal(
        (await office.browser().ask("POST", "/setup", { body: { ...ada, link, ...wrong } })).status,
        422,
      );
    const created = await office.browser().ask("POST", "/setup", { body: { ...ada, link } });
    assert.equal(created.status, 201);
  });

  test("whoever keeps the sample finds it, whoever starts empty finds it archived and restorable", async () => {
    for (const start of ["sample", "empty"]) {
      await using office = await openOffice(engine);
      await fillFromSample(office.operator, "ogo-security");
      const held = (await currentRegister(office.operator)).records;
      const link = await linkOf(office);
      const state = await office.browser().ask("GET", `/setup?link=${link}`);
      assert.deepEqual(state.json(), { valid: true, sample: "OGO SECURITY SAS" });
      const body = { ...ada, link, start };
      const created = await office.browser().ask("POST", "/setup", { body });
      assert.equal(created.status, 201);
      const register = await currentRegister(office.operator);
      for (const name of ["activities", "organisations", "policies", "parties"] as const) {
        assert.equal(register.records[name].length, held[name].length, "nothing is deleted");
        assert.equal(register.current(name).length, start === "sample" ? held[name].length : 0);
      }
      const trail = await verifyTrail(office.operator.db);
      assert.ok(trail.ok);
      const { items } = await historyOf(office.operator, "organisations", "ogo-security", {
        before: null,
        limit: 9,
      });
      assert.equal(items.length, start === "sample" ? 1 : 2);
      if (start === "empty") assert.match(JSON.stringify(items), /start with an empty register/);
    }
  });
});
