import assert from "node:assert/strict";
import { createHook } from "node:async_hooks";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { actions } from "#access/roles.ts";
import { openSignIn } from "./sign-in.ts";
import { openOffice, password } from "./testing.ts";

const hours = 60 * 60 * 1000;
const minutes = 60 * 1000;

onEachEngine((engine) => {
  test("somebody signs in, is told who they are and what they may do, and signs out", async () => {
    await using office = await openOffice(engine);
    const person = await office.employ("ana", "auditor");
    const browser = office.browser();
    assert.equal((await browser.ask("GET", "/me")).status, 401);
    const signedIn = await browser.signIn(" Ana@Example.org ");
    assert.equal(signedIn.status, 200, "an address is one person's, however it is typed");
    assert.deepEqual(signedIn.json(), {
      id: person.id,
      name: "ana",
      email: "ana@example.org",
      roles: ["auditor"],
      locale: null,
      may: ["record.read", "register.export", "policy.preview", "audit.read"],
    });
    assert.equal((await browser.ask("GET", "/me")).text, signedIn.text);
    const { cookie } = browser;
    assert.equal((await browser.ask("POST", "/sign-out")).status, 204);
    assert.equal(browser.cookie, null);
    browser.cookie = cookie;
    assert.equal((await browser.ask("GET", "/me")).status, 401, "the server ended it, too");
    assert.equal((await browser.ask("POST", "/sign-out")).status, 204);
  });

  test("an administrator may do no more than the table of roles says", async () => {
    await using office = await openOffice(engine);
    await office.employ("ada", "admin");
    const { may } = (await (await office.signedIn("ada")).ask("GET", "/me")).json();
    const granted = Object.entries(actions).filter(([, rule]) => "admin" in rule);
    assert.deepEqual(
      may,
      granted.map(([name]) => name),
    );
  });

  test("the cookie is out of reach of scripts, other sites and, over https, other hosts (A-01)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const plain = (await office.browser().signIn("ana@example.org")).headers.get("set-cookie");
    assert.match(plain ?? "", /^recital_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    await using safe = await openOffice(engine, "https://privacy.example.org");
    await safe.employ("ana", "editor");
    const browser = safe.browser();
    const cookie = (await browser.signIn("ana@example.org")).headers.get("set-cookie");
    assert.match(
      cookie ?? "",
      /^__Host-recital_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    assert.equal((await browser.ask("GET", "/me")).status, 200);
    browser.cookie = (browser.cookie ?? "").replace("__Host-", "");
    assert.equal((await browser.ask("GET", "/me")).status, 401, "only under the protected name");
  });

  test("signing in gives a new session and ends the one the browser brought (A-02)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = office.browser();
    browser.cookie = `recital_session=${"planted".padEnd(43, "x")}`;
    await browser.signIn("ana@example.org");
    const first = browser.cookie;
    assert.ok(!first.includes("planted"));
    await browser.signIn("ana@example.org");
    assert.notEqual(browser.cookie, first);
    browser.cookie = first;
    assert.equal((await browser.ask("GET", "/me")).status, 401);
  });

  test("a session ends after two hours without a request (A-03)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = await office.signedIn("ana");
    const { clock } = office.register;
    clock.now = new Date(clock.now.getTime() + 2 * hours - minutes);
    assert.equal((await browser.ask("GET", "/me")).status, 200);
    clock.now = new Date(clock.now.getTime() + 2 * hours - minutes);
    assert.equal((await browser.ask("GET", "/me")).status, 200, "asking kept it alive");
    clock.now = new Date(clock.now.getTime() + 2 * hours);
    assert.equal((await browser.ask("GET", "/me")).status, 401);
  });

  test("a session ends after twelve hours however busy (A-03)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = await office.signedIn("ana");
    const { clock } = office.register;
    const start = clock.now.getTime();
    for (let at = hours; at < 12 * hours; at += hours) {
      clock.now = new Date(start + at);
      assert.equal((await browser.ask("GET", "/me")).status, 200, `after ${at / hours} h`);
    }
    clock.now = new Date(start + 12 * hours);
    assert.equal((await browser.ask("GET", "/me")).status, 401);
  });

  test("nobody has more than five sessions: the oldest gives way", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browsers = [];
    for (let count = 0; count < 6; count += 1) {
      office.register.clock.now = new Date(office.register.clock.now.getTime() + minutes);
      browsers.push(await office.signedIn("ana"));
    }
    const statuses = [];
    for (const browser of browsers) statuses.push((await browser.ask("GET", "/me")).status);
    assert.deepEqual(statuses, [401, 200, 200, 200, 200, 200]);
  });

  test("the pages of the application see who is signed in, and nothing secret", async () => {
    await using office = await openOffice(engine);
    const { id } = await office.employ("ana", "editor");
    const { cookie } = await office.signedIn("ana");
    const signIn = openSignIn(office.operator);
    assert.deepEqual(await signIn.session(new Headers({ cookie: `a=b; ${cookie}; c=d` })), {
      person: { id, name: "ana", email: "ana@example.org", roles: ["editor"], locale: null },
    });
    assert.equal(await signIn.session(new Headers()), null);
    assert.equal(await signIn.session(new Headers({ cookie: "recital_session=" })), null);
  });

  test("no answer distinguishes an unknown address, a wrong password and a disabled person (A-07)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const { id } = await office.employ("dan", "editor");
    await office.employ("ada", "admin");
    const admin = await office.signedIn("ada");
    await admin.ask("PUT", `/people/${id}`, { body: { disabled: true } });
    const tries = [
      ["nobody@example.org", password],
      ["ana@example.org", "not the password"],
      ["dan@example.org", password],
      ["dan@example.org", "not the password"],
      ["not even an address", ""],
    ] as const;
    const answers = new Set<string>();
    for (const [email, typed] of tries) {
      const { status, text, headers } = await office.browser().signIn(email, typed);
      const { requestId: _, ...body } = JSON.parse(text);
      answers.add(JSON.stringify([status, body, [...headers.keys()]]));
    }
    assert.equal(answers.size, 1);
    assert.match([...answers].join(""), /^\[401,/);
  });

  test("refusing an unknown address is as much work as refusing a known one (A-07)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    // Counted, not timed: each answer costs one derivation of a password, and those all cost the same.
    let derived = 0;
    const counting = createHook({
      init: (_id, type) => {
        if (type === "ARGON2REQUEST") derived += 1;
      },
    }).enable();
    try {
      for (const email of ["ana@example.org", "nobody@example.org"]) {
        derived = 0;
        await office.browser().signIn(email, "not the password");
        assert.equal(derived, 1, email);
      }
    } finally {
      counting.disable();
    }
  });

  test("what is sent beyond what is asked for is refused with its place, in the reader's language", async () => {
    await using office = await openOffice(engine);
    const answer = await office.browser().ask("POST", "/sign-in", {
      body: { email: 1, password, admin: true },
      headers: { "accept-language": "fr" },
    });
    assert.equal(answer.status, 422);
    assert.deepEqual(
      (answer.json()["errors"] as unknown as { pointer: string }[]).map(({ pointer }) => pointer),
      ["/email", "/admin"],
    );
    assert.match(answer.text, /Il faut ici un texte/);
  });

  test("another site cannot sign a browser in or out", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = await office.signedIn("ana");
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ] as Record<string, string>[]) {
      const body = { email: "ana@example.org", password };
      assert.equal((await browser.ask("POST", "/sign-out", { headers })).status, 403);
      assert.equal((await browser.ask("POST", "/sign-in", { headers, body })).status, 403);
    }
    assert.equal((await browser.ask("GET", "/me")).status, 200);
  });
});
