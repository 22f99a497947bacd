import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, can, isRole, type Role, roles } from "#access/roles.ts";
import { onEachEngine } from "#db/testing.ts";
import { type Context } from "../context.ts";
import { activity, create, testRegister } from "../testing.ts";
import { verifyTrail } from "../trail/verify.ts";
import { makeApi } from "./api.ts";
import { openApiDocument } from "./openapi.ts";
import { dataRoutes as routes } from "./routes.ts";

/** The API where a Bearer token is the list of roles of its sender. */
function apiOf(ctx: Context) {
  const fetch = makeApi(
    ctx,
    async (headers) => {
      const given = headers.get("authorization")?.replace("Bearer ", "");
      if (given === undefined) return null;
      const held: Role[] = given.split("+").filter(isRole);
      const actor: Actor = {
        id: `person-${given}`,
        email: `${given}@example.org`,
        roles: held,
        isOperator: false,
      };
      return { actor, locale: null, by: "token" };
    },
    routes,
  );
  return async (
    role: string | null,
    method: string,
    path: string,
    more: { body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const headers = new Headers(more.headers);
    if (role !== null) headers.set("authorization", `Bearer ${role}`);
    const raw = typeof more.body === "string";
    if (more.body !== undefined && !headers.has("content-type"))
      headers.set("content-type", "application/json");
    const body =
      more.body === undefined ? undefined : raw ? (more.body as string) : JSON.stringify(more.body);
    const response = await fetch(
      new Request(`http://localhost:3000/api/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: () => JSON.parse(text),
    };
  };
}

onEachEngine((engine) => {
  test("a record is created, read, replaced and archived, each step with its version", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    const created = await api("editor", "POST", "/parties", { body: { legalName: "OVH" } });
    assert.equal(created.status, 201);
    assert.equal(created.headers.get("etag"), '"v1"');
    const path = (created.headers.get("location") ?? "").replace("/api/v1", "");
    const read = await api("auditor", "GET", path);
    assert.equal(read.text, created.text);
    const replaced = await api("editor", "PUT", path, {
      body: { ...read.json(), legalName: "OVH SAS" },
      headers: { "if-match": '"v1"' },
    });
    assert.deepEqual(
      [replaced.status, replaced.headers.get("etag"), replaced.json().legalName],
      [200, '"v2"', "OVH SAS"],
    );
    const archived = await api("editor", "DELETE", path, { headers: { "if-match": '"v2"' } });
    assert.notEqual(archived.json().archivedAt, null);
    assert.equal((await api("editor", "GET", "/parties")).json().total, 0);
    assert.equal((await api("editor", "GET", "/parties?archived=true")).json().total, 1);
    const restored = await api("editor", "POST", `${path}/restore`, {
      headers: { "if-match": '"v3"' },
    });
    assert.equal(restored.json().archivedAt, null);
  });

  test("a change without If-Match is asked for one, a stale one gets the current record", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    await create(register.dpo, "parties", "p", { legalName: "OVH" });
    const missing = await api("dpo", "PUT", "/parties/p", { body: { legalName: "X" } });
    assert.deepEqual(
      [missing.status, missing.headers.get("content-type")],
      [428, "application/problem+json; charset=utf-8"],
    );
    await api("dpo", "PUT", "/parties/p", {
      body: { legalName: "Y" },
      headers: { "if-match": '"v1"' },
    });
    const stale = await api("dpo", "PUT", "/parties/p", {
      body: { legalName: "Z" },
      headers: { "if-match": '"v1"' },
    });
    assert.deepEqual([stale.status, stale.json().current.legalName], [412, "Y"]);
  });

  test("a POST repeated with its key has one effect and the same answer, also twenty times at once", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    const send = (body: object) =>
      api("dpo", "POST", "/parties", { body, headers: { "idempotency-key": "k1" } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send({ legalName: "OVH" })));
    assert.equal(new Set(answers.map((answer) => answer.text)).size, 1);
    assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([201]));
    assert.equal((await verifyTrail(register.dpo.db)).entries, 1);
    assert.equal((await send({ legalName: "Other" })).status, 422);
    const another = await api("editor", "POST", "/parties", {
      body: { legalName: "OVH" },
      headers: { "idempotency-key": "k1" },
    });
    assert.equal(another.status, 201, "keys belong to who sent them");
  });

  test("a list is searched without accents, filtered, sorted and paged", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    for (const [id, legalName, country] of [
      ["a", "Éclair Société", "FR"],
      ["b", "eclair GmbH", "DE"],
      ["c", "Zebra", "FR"],
      ["d", '100% "quoted" * NEAR', null],
    ] as const) {
      await create(register.dpo, "parties", id, { legalName, countryOfEstablishment: country });
    }
    const ids = async (query: string) =>
      (await api("auditor", "GET", `/parties?${query}`))
        .json()
        .items.map((item: { id: string }) => item.id);
    assert.deepEqual(await ids("q=ECLAIR"), ["b", "a"]);
    assert.deepEqual(await ids("q=ecl+soc"), ["a"]);
    assert.deepEqual(
      await ids("countryOfEstablishment=FR&sort=-legalName"),
      ["a", "c"]
        .sort()
        .reverse()
        .sort((x, y) => (x === "a" ? -1 : y === "a" ? 1 : 0)),
    );
    assert.deepEqual(await ids("countryOfEstablishment="), ["d"]);
    assert.deepEqual(await ids(`q=${encodeURIComponent('"quoted" * NEAR %')}`), ["d"]);
    assert.deepEqual(await ids(`q=${encodeURIComponent("' OR 1=1 --")}`), []);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = (
        await api(
          "auditor",
          "GET",
          `/parties?limit=1&sort=-title${cursor === "" ? "" : `&cursor=${cursor}`}`,
        )
      ).json();
      assert.equal(page.total, 4);
      seen.push(...page.items.map((item: { id: string }) => item.id));
      cursor = page.nextCursor;
    }
    assert.equal(new Set(seen).size, 4);
    for (const wrong of [
      "sort=password",
      "limit=0",
      "limit=x",
      "colour=red",
      "cursor=abc",
      "refersTo=x",
    ]) {
      assert.equal((await api("auditor", "GET", `/parties?${wrong}`)).status, 422, wrong);
    }
  });

  test("a contributor's list holds their own drafts and approved activities only", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    await create(
      register.dpo,
      "activities",
      "mine",
      activity("T-1", { ownerEmail: "contributor@EXAMPLE.org" }),
    );
    await create(
      register.dpo,
      "activities",
      "theirs",
      activity("T-2", { ownerEmail: "x@example.org" }),
    );
    await create(register.dpo, "activities", "approved", activity("T-3", { state: "approved" }));
    const list = (await api("contributor", "GET", "/activities")).json();
    assert.deepEqual(
      [list.total, list.items.map((one: { id: string }) => one.id).sort()],
      [2, ["approved", "mine"]],
    );
    assert.equal((await api("contributor", "GET", "/activities/theirs")).status, 404);
  });

  test("every entry point refuses who has no right to it: the table of roles is the matrix", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    await create(register.dpo, "parties", "p", { legalName: "OVH" });
    const before = (await verifyTrail(register.dpo.db)).entries;
    let refused = 0;
    for (const route of routes) {
      const path = route.path
        .replace(":collection", "parties")
        .replace(":id", "p")
        .replace(":seq", "1")
        .replace(":file", "register.json");
      const anonymous = await api(null, route.method, path, {
        body: route.method === "GET" ? undefined : {},
      });
      // A calendar is read by who knows its address; a wrong one leads nowhere.
      const forAnyone = path.startsWith("/calendar/") ? 404 : 200;
      assert.equal(
        anonymous.status,
        route.access === "anyone" ? forAnyone : 401,
        `${route.method} ${path} by nobody`,
      );
      if (route.access === "signed in" || route.access === "anyone") continue;
      for (const role of roles) {
        const actor = { email: `${role}@example.org`, roles: [role] };
        if (
          can(actor, route.access) ||
          can(actor, route.access, {
            collection: "activities",
            ownerEmail: actor.email,
            state: "draft",
          })
        )
          continue;
        const answer = await api(role, route.method, path, {
          body: route.method === "GET" ? undefined : {},
        });
        assert.equal(answer.status, 403, `${route.method} ${path} by ${role}`);
        refused += 1;
      }
    }
    assert.equal(
      (await verifyTrail(register.dpo.db)).entries,
      before + refused,
      "a refused attempt leaves an entry that says so, and no change",
    );
  });

  test("fields the server keeps, and keys that reach for prototypes, change nothing", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    await create(register.dpo, "parties", "p", { legalName: "OVH" });
    const body =
      '{"legalName":"OVH2","version":99,"updatedBy":"me","createdAt":"1999-01-01","id":"q"}';
    const saved = await api("dpo", "PUT", "/parties/p", { body, headers: { "if-match": '"v1"' } });
    assert.deepEqual(
      [saved.status, saved.json().id, saved.json().version, saved.json().updatedBy],
      [200, "p", 2, "person-dpo"],
    );
    const polluted = await api("dpo", "PUT", "/parties/p", {
      body: '{"legalName":"X","__proto__":{"roles":["admin"]}}',
      headers: { "if-match": '"v2"' },
    });
    assert.equal(polluted.status, 422);
  });

  test("bad requests get a problem that says what to do, never a stack or SQL", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    const tries = [
      await api("dpo", "POST", "/parties", { body: "{" }),
      await api("dpo", "POST", "/parties", {
        body: "x",
        headers: { "content-type": "text/plain" },
      }),
      await api("dpo", "POST", "/parties", { body: `{"legalName":"${"x".repeat(1_100_000)}"}` }),
      await api("dpo", "POST", "/parties", { body: { legalName: "a\u0000b" } }),
      await api("dpo", "POST", "/parties", { body: { id: "../etc", legalName: "a" } }),
      await api("dpo", "GET", "/nothing"),
      await api("dpo", "GET", "/parties/../../etc/passwd"),
      await api("dpo", "PATCH", "/parties/p"),
    ];
    assert.deepEqual(
      tries.map((one) => one.status),
      [422, 422, 413, 422, 422, 404, 404, 404],
    );
    for (const { text, headers } of tries) {
      assert.match(headers.get("content-type") ?? "", /^application\/problem\+json/);
      assert.doesNotMatch(text, /node_modules|SELECT|insert into|\.ts:/i);
    }
  });

  test("messages come in the reader's language", async () => {
    await using register = await testRegister(engine);
    const api = apiOf(register.dpo);
    const french = await api("dpo", "POST", "/parties", {
      body: {},
      headers: { "accept-language": "fr-FR,fr;q=0.9" },
    });
    assert.match(french.json().title, /Certaines données/);
  });
});

test("the description of the API names every entry point of the table with its roles and schemas", () => {
  const description = openApiDocument(routes, "http://localhost:3000") as {
    paths: Record<string, Record<string, { "x-roles": string[] }>>;
    components: { schemas: Record<string, unknown> };
  };
  assert.ok(description.paths["/data-items/{id}"]?.["put"]?.["x-roles"].includes("editor"));
  assert.ok(description.paths["/exports/{file}"]?.["get"]);
  const used = [
    ...JSON.stringify(description.paths).matchAll(/#\/components\/schemas\/(\w+)/g),
  ].map(([, name]) => name ?? "");
  assert.deepEqual(
    used.filter((name) => !(name in description.components.schemas)),
    [],
  );
  const ids = Object.values(description.paths).flatMap((path) =>
    Object.values(path).map(
      (operation) => (operation as unknown as { operationId: string }).operationId,
    ),
  );
  assert.equal(new Set(ids).size, ids.length, "operation ids are unique");
});
