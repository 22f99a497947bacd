import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { Refusal } from "../refusal.ts";
import { newSecret } from "./secret.ts";
import { openOffice } from "./testing.ts";
import { createToken, listTokens, revokeToken } from "./tokens.ts";

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

onEachEngine((engine) => {
  test("a program acts with the rights of its person until its token is revoked", async () => {
    await using office = await openOffice(engine);
    await office.employ("ada", "admin");
    const { id } = await office.employ("ana", "auditor");
    const admin = await office.signedIn("ada");
    const body = { personId: id, name: "nightly export" };
    const made = await admin.ask("POST", "/tokens", { body });
    assert.equal(made.status, 201);
    const token: string = made.json()["token"] ?? "";
    assert.match(token, /^rct_[\w-]{43}$/);
    const program = office.browser();
    const me = await program.ask("GET", "/me", bearer(token));
    assert.partialDeepStrictEqual(me.json(), { id, roles: ["auditor"] });
    assert.equal((await program.ask("GET", "/people", bearer(token))).status, 403);
    const list = await admin.ask("GET", "/tokens");
    assert.ok(!list.text.includes(token), "shown once");
    assert.partialDeepStrictEqual(list.json(), {
      items: [{ name: "nightly export", person: { id, name: "ana" }, revokedAt: null }],
    });
    const path = `/tokens/${made.json()["id"]}`;
    assert.equal((await admin.ask("DELETE", path)).status, 204);
    assert.equal((await program.ask("GET", "/me", bearer(token))).status, 401);
    assert.equal((await admin.ask("DELETE", path)).status, 204, "twice is once");
    assert.equal((await admin.ask("DELETE", "/tokens/unknown")).status, 404);
  });

  test("a token ends when it was said to, and with the person", async () => {
    await using office = await openOffice(engine);
    await office.employ("ada", "admin");
    const { id } = await office.employ("ana", "auditor");
    const admin = await office.signedIn("ada");
    const asked = {
      email: "ana@example.org",
      name: "short",
      expiresAt: "2026-03-03T13:00:00.000Z",
    };
    const { token } = await createToken(office.operator, asked);
    const program = office.browser();
    assert.equal((await program.ask("GET", "/me", bearer(token))).status, 200);
    await admin.ask("PUT", `/people/${id}`, { body: { disabled: true } });
    assert.equal((await program.ask("GET", "/me", bearer(token))).status, 401);
    await assert.rejects(createToken(office.operator, asked), /disabled/);
    await admin.ask("PUT", `/people/${id}`, { body: { disabled: false } });
    assert.equal((await program.ask("GET", "/me", bearer(token))).status, 200);
    office.register.clock.now = new Date("2026-03-03T13:00:00.000Z");
    assert.equal((await program.ask("GET", "/me", bearer(token))).status, 401);
  });

  test("roles taken from a person are taken from their tokens with the next request", async () => {
    await using office = await openOffice(engine);
    await office.employ("ada", "admin");
    const { id } = await office.employ("ben", "admin");
    const { token } = await createToken(office.operator, { email: "ben@example.org", name: "ops" });
    const program = office.browser();
    assert.equal((await program.ask("GET", "/people", bearer(token))).status, 200);
    const admin = await office.signedIn("ada");
    await admin.ask("PUT", `/people/${id}`, { body: { roles: ["auditor"] } });
    assert.equal((await program.ask("GET", "/people", bearer(token))).status, 403);
  });

  test("a wrong token is nobody, even beside a good cookie", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = await office.signedIn("ana");
    for (const authorization of [
      `Bearer rct_${newSecret()}`,
      "Bearer ",
      "Basic YW5hOnB3",
      `Bearer ${browser.cookie?.split("=")[1]}`,
    ])
      assert.equal((await browser.ask("GET", "/me", { headers: { authorization } })).status, 401);
    assert.equal((await browser.ask("GET", "/me")).status, 200);
  });

  test("when a token was last used is noted at most once a minute", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const { token } = await createToken(office.operator, { email: "ana@example.org", name: "x" });
    const used = async () => (await listTokens(office.operator))[0]?.lastUsedAt;
    assert.equal(await used(), null);
    const seen = [];
    for (const at of ["12:00:00", "12:00:59", "12:01:00"]) {
      office.register.clock.now = new Date(`2026-03-03T${at}.000Z`);
      await office.browser().ask("GET", "/me", bearer(token));
      seen.push((await used())?.slice(11, 19));
    }
    assert.deepEqual(seen, ["12:00:00", "12:00:00", "12:01:00"]);
  });

  test("only administrators make or revoke tokens, and only for people there are", async () => {
    await using office = await openOffice(engine);
    const dpo = office.register.as("dora", "dpo");
    for (const work of [
      () => createToken(dpo, { name: "x" }),
      () => listTokens(dpo),
      () => revokeToken(dpo, "x"),
      () => createToken(office.operator, { email: "who@example.org", name: "x" }),
      () => createToken(office.operator, { personId: "who", name: "x" }),
      () => createToken(office.operator, { personId: "who", name: "" }),
      () => createToken(office.operator, { personId: "who", name: "x", expiresAt: "tomorrow" }),
    ])
      await assert.rejects(work, Refusal);
  });
});

test("10,000 tokens differ, and each of their 256 bits is set in about half of them (A-10)", () => {
  const count = 10_000;
  const tokens = Array.from({ length: count }, newSecret);
  assert.equal(new Set(tokens).size, count);
  const set = Array.from({ length: 256 }, () => 0);
  for (const token of tokens) {
    const bytes = Buffer.from(token, "base64url");
    assert.equal(bytes.length, 32);
    for (let bit = 0; bit < 256; bit += 1)
      set[bit] = (set[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  }
  // Six standard deviations: by chance once in a hundred million runs.
  const far = set.filter((ones) => Math.abs(ones - count / 2) > 6 * Math.sqrt(count / 4));
  assert.deepEqual(far, []);
});
