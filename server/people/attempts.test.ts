import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { attemptOf, countAttempt } from "./attempts.ts";
import { type Browser, officeOver, openOffice, password } from "./testing.ts";

const minutes = 60 * 1000;
const wrong = "not the password";

async function statuses(count: number, ask: (index: number) => Promise<{ status: number }>) {
  const found: Record<number, number> = {};
  for (let index = 0; index < count; index += 1) {
    const { status } = await ask(index);
    found[status] = (found[status] ?? 0) + 1;
  }
  return found;
}

/** Headers by which a client may pretend to be somebody else each time. */
const pretending = (index: number) => ({
  "x-forwarded-for": `198.51.100.${index}`,
  forwarded: `for=198.51.100.${index}`,
  "x-real-ip": `198.51.100.${index}`,
});

const signIn = (browser: Browser, email: string, index: number) =>
  browser.ask("POST", "/sign-in", {
    body: { email, password: wrong },
    headers: pretending(index),
  });

onEachEngine((engine) => {
  test("200 wrong passwords on one account are ten, whatever the headers say and after a restart (A-08)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = office.browser();
    const found = await statuses(200, (index) => signIn(browser, "ana@example.org", index));
    assert.deepEqual(found, { 401: 10, 429: 190 });
    const restarted = officeOver(office.operator);
    const elsewhere = await restarted.browser("198.51.100.7").signIn("ana@example.org");
    assert.equal(elsewhere.status, 429, "even the right one, from elsewhere");
    const seconds = Number(elsewhere.headers.get("retry-after"));
    assert.ok(seconds > 0 && seconds <= 15 * 60);
    assert.match(elsewhere.text, /15 min/);
    const { clock } = office.register;
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
    assert.equal((await restarted.browser().signIn("ana@example.org")).status, 200);
  });

  test("an administrator lets a locked out person in again with a new password (A-08)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ada", "admin");
    const { id } = await office.employ("ana", "editor");
    await statuses(11, (index) => signIn(office.browser(), "ana@example.org", index));
    const admin = await office.signedIn("ada", "198.51.100.1");
    const reset = { body: { password: "another horse battery" } };
    assert.equal((await admin.ask("POST", `/people/${id}/password`, reset)).status, 204);
    const browser = office.browser();
    assert.equal((await browser.signIn("ana@example.org")).status, 401, "the old one is gone");
    assert.equal((await browser.signIn("ana@example.org", "another horse battery")).status, 200);
  });

  test("an unknown account is limited like a known one, so the limit tells nothing (A-07)", async () => {
    await using office = await openOffice(engine);
    const browser = office.browser();
    assert.deepEqual(await statuses(12, (index) => signIn(browser, "nobody@example.org", index)), {
      401: 10,
      429: 2,
    });
  });

  test("many attempts at the same time are no way around the limit", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, index) => signIn(office.browser(), "ana@example.org", index)),
    );
    assert.equal(all.filter(({ status }) => status === 401).length, 10);
    assert.equal(all.filter(({ status }) => status === 429).length, 20);
  });

  test("guessing through many accounts from one address ends after fifty (A-09)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const { db } = office.operator;
    for (let index = 0; index < 45; index += 1) {
      const attempt = attemptOf(`earlier${index}@example.org`, "203.0.113.5");
      await db.write((tx) => countAttempt(office.operator, tx, attempt));
    }
    const found = await statuses(8, (index) =>
      signIn(office.browser("203.0.113.5"), `person${index}@example.org`, index),
    );
    assert.deepEqual(found, { 401: 5, 429: 3 });
    assert.equal((await office.browser("203.0.113.5").signIn("ana@example.org")).status, 429);
    assert.equal((await office.browser("203.0.113.6").signIn("ana@example.org")).status, 200);
  });

  test("signing in often from one address is no failure", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    await office.browser().signIn("nobody@example.org");
    await office.signedIn("ana");
    const { signInAttempt } = office.operator.db.tables;
    const rows = await office.operator.db.read((orm) => orm.select().from(signInAttempt));
    assert.deepEqual(
      rows.map(({ key }) => key).toSorted(),
      Object.values(attemptOf("nobody@example.org", "192.0.2.1")),
    );
  });

  test("the right password forgets the wrong ones before it", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = office.browser();
    for (const typed of [...Array<string>(9).fill(wrong), password, ...Array(9).fill(wrong)])
      await browser.signIn("ana@example.org", typed);
    assert.equal((await browser.signIn("ana@example.org")).status, 200);
  });

  test("failures older than a quarter of an hour no longer count", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "editor");
    const browser = office.browser();
    const { clock } = office.register;
    for (let count = 0; count < 20; count += 1) {
      clock.now = new Date(clock.now.getTime() + 2 * minutes);
      assert.equal((await browser.signIn("ana@example.org", wrong)).status, 401);
    }
  });

  test("what was typed as an address is nowhere kept as it was typed", async () => {
    await using office = await openOffice(engine);
    await office.browser().signIn("my secret in the wrong field", "");
    const { signInAttempt } = office.operator.db.tables;
    const rows = await office.operator.db.read((orm) => orm.select().from(signInAttempt));
    assert.equal(rows.length, 2);
    assert.doesNotMatch(JSON.stringify(rows), /secret/);
  });
});

test("an IPv6 address counts with its network, an IPv4 one alone, also where written as IPv6", () => {
  const address = (peer: string) => attemptOf("ana@example.org", peer).address;
  assert.equal(address("2001:db8:1:2:3:4:5:6"), address("2001:DB8:1:2::"));
  assert.equal(address("2001:db8::1"), address("2001:0db8:0:0:ffff::9"));
  assert.equal(address("fe80::1%eth0"), address("fe80::2"));
  assert.notEqual(address("2001:db8:1:2::1"), address("2001:db8:1:3::1"));
  assert.equal(address("::ffff:192.0.2.1"), address("192.0.2.1"));
  assert.notEqual(address("192.0.2.1"), address("192.0.2.2"));
  assert.equal(address(""), null);
});
