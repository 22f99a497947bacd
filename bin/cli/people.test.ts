import assert from "node:assert/strict";
import { test } from "node:test";
import { type Desk, openDesk } from "../testing/command.ts";

const passphrase = "a long passphrase";

const add = (desk: Desk, email: string, role: string, input = passphrase) =>
  desk.run(["user", "add", "--email", email, "--name", "Ada", "--role", role, "--password-stdin"], {
    input,
  });

test("a person is added with several roles, listed, and disabled", async () => {
  using desk = openDesk();
  const added = await add(desk, "Ada@Example.org", "admin, dpo", `${passphrase}\n`);
  assert.deepEqual(added, { code: 0, out: "Added ada@example.org (admin, dpo).\n", errors: "" });
  const list = await desk.run(["user", "list"]);
  assert.deepEqual(list, { code: 0, out: "ada@example.org\tAda\tadmin,dpo\n", errors: "" });
  // The last administrator stays, or nobody could let others in.
  await add(desk, "bob@example.org", "admin");
  const disabled = await desk.run(["user", "disable", "ada@example.org"]);
  assert.deepEqual(disabled, { code: 0, out: "Disabled ada@example.org.\n", errors: "" });
  assert.match(
    (await desk.run(["user", "list"])).out,
    /^ada@example\.org\tAda\tadmin,dpo\tdisabled$/m,
  );
});

test("an address that is taken, a weak password and an unknown person are refused in one line each", async () => {
  using desk = openDesk();
  await add(desk, "ada@example.org", "dpo");
  for (const [ran, message] of [
    [await add(desk, "ADA@example.org", "auditor"), /^\/email: Somebody has this e-mail address/],
    [await add(desk, "bob@example.org", "auditor", "short"), /^\/password: Use at least 12/],
    [await add(desk, "bob@example.org", "auditor", ""), /^\/password: /],
    [await add(desk, "bob", "auditor"), /^\/email: /],
    [await desk.run(["user", "disable", "bob@example.org"]), /^Nobody has this e-mail address/],
    [
      await desk.run(["token", "create", "--email", "bob@example.org", "--name", "ci"]),
      /^Nobody has this e-mail address/,
    ],
  ] as const) {
    assert.deepEqual([ran.code, ran.out], [1, ""]);
    assert.match(ran.errors, /^[^\n]+\n$/);
    assert.match(ran.errors, message);
    assert.doesNotMatch(ran.errors, new RegExp(passphrase));
  }
  assert.equal((await desk.run(["user", "list"])).out.split("\n").length, 2);
});

test("a token is printed alone, so that a script can keep it", async () => {
  using desk = openDesk();
  await add(desk, "ada@example.org", "dpo");
  const made = await desk.run(["token", "create", "--email", "ada@example.org", "--name", "ci"]);
  assert.deepEqual([made.code, made.errors], [0, ""]);
  assert.match(made.out, /^rct_[\w-]{30,}\n$/);
  await desk.run(["user", "disable", "ada@example.org"]);
  const refused = await desk.run(["token", "create", "--email", "ada@example.org", "--name", "x"]);
  assert.deepEqual([refused.code, refused.out], [1, ""]);
});
