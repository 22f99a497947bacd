import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { type Desk, openDesk } from "../testing/command.ts";
import { ask, type ServerProcess, serveDesk } from "../testing/server.ts";

const format = '"format":"recital-register/1"';
const party = '{"id":"p","legalName":"P"}';

/** What somebody may hand in by mistake or malice, and what they are told. */
const documents: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ["nothing at all", "", /not JSON/],
  ["a text", "Dear register,", /not JSON: .*line 1, column 1/],
  ["half a document", `{${format},"parties":[`, /not JSON/],
  ["a list", "[]", /recital-register\/1/],
  ["another format", '{"format":"ropa/2"}', /recital-register\/1/],
  ["a later version", '{"format":"recital-register/2"}', /recital-register\/1/],
  ["a collection nobody knows", `{${format},"partys":[]}`, /partys/],
  ["a collection that is no list", `{${format},"parties":{}}`, /\/parties/],
  ["a record that is no object", `{${format},"parties":[7]}`, /\/parties\/0/],
  [
    "a field nobody knows",
    `{${format},"parties":[{"id":"p","legalName":"P","colour":"red"}]}`,
    /\/parties\/0\/colour/,
  ],
  [
    "a reference to nothing",
    `{${format},"parties":[{"id":"p","legalName":"P","parentId":"q"}],"data-items":[{"id":"d","label":{"en":{"text":"D"}},"categoryId":"nowhere"}]}`,
    /\/(parties\/0\/parentId|data-items\/0\/categoryId)/,
  ],
  ["the same id twice", `{${format},"parties":[${party},${party}]}`, /\/parties\/1\/id/],
  [
    "the same key twice",
    `{${format},"parties":[{"id":"p","legalName":"P","legalName":"Q"}]}`,
    /legalName/,
  ],
  [
    "a key that reaches for prototypes",
    `{${format},"parties":[{"id":"p","legalName":"P","__proto__":{"id":"q"}}]}`,
    /__proto__/,
  ],
  [
    "the same at the top",
    `{${format},"__proto__":{"parties":[]},"parties":[${party}]}`,
    /__proto__/,
  ],
  [
    "a NUL character",
    `{${format},"parties":[{"id":"p","legalName":"a\\u0000b"}]}`,
    /\/parties\/0\/legalName/,
  ],
  [
    "half a surrogate pair",
    `{${format},"parties":[{"id":"p","legalName":"a\\ud800b"}]}`,
    /\/parties\/0\/legalName/,
  ],
  [
    "an id that is a path",
    `{${format},"parties":[{"id":"../../etc/passwd","legalName":"P"}]}`,
    /\/parties\/0\/id/,
  ],
  ["UTF-16", Buffer.from(`\uFEFF{${format}}`, "utf16le"), /UTF-8/],
  ["Latin-1", Buffer.from(`{${format},"parties":[{"id":"p","legalName":"é"}]}`, "latin1"), /UTF-8/],
  [
    "lists 100,000 deep",
    `{${format},"parties":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    /deep|nest/i,
  ],
  [
    "objects 100,000 deep, never closed",
    `{${format},"parties":[${'{"a":'.repeat(100_000)}`,
    /deep|nest/i,
  ],
];

let desk: Desk;
let server: ServerProcess;
let token: string;

before(async () => {
  desk = openDesk();
  const person = ["--email", "ada@example.org", "--name", "Ada", "--role", "dpo"];
  await desk.run(["user", "add", ...person, "--password-stdin"], { input: "a long passphrase" });
  const made = await desk.run(["token", "create", "--email", "ada@example.org", "--name", "ci"]);
  token = made.out.trim();
  server = await serveDesk(desk);
});

after(async () => {
  await server.end("SIGTERM");
  desk[Symbol.dispose]();
});

const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
  ask(server.port, {
    method: "POST",
    path: "/api/v1/register",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...headers,
    },
    body,
  });

const entries = async (): Promise<string> => (await desk.run(["verify"])).out;

test("whatever is imported that is no register, the message says where and nothing is written", async (t) => {
  const untouched = await entries();
  for (const [what, body, message] of documents) {
    await t.test(what, async () => {
      const got = await send(body);
      assert.equal(got.status, 422, got.text.slice(0, 300));
      assert.match(String(got.headers["content-type"]), /^application\/problem\+json/);
      assert.match(got.text, message);
      const file = desk.path("hostile.json");
      writeFileSync(file, body);
      const ran = await desk.run(["import", file]);
      assert.deepEqual([ran.code, ran.out], [1, ""]);
      assert.match(ran.errors, message);
      for (const said of [got.text, ran.errors]) {
        assert.doesNotMatch(said, /node_modules|\.ts:|RangeError|SELECT/);
        assert.ok(said.length < 5_000, `${said.length} characters`);
      }
    });
  }
  assert.equal(await entries(), untouched);
});

test("of many problems the first thousand are told, and how many more there are", async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => ({ id: `p${at}`, colour: "red" }));
  const got = await send(JSON.stringify({ format: "recital-register/1", parties: many }));
  assert.equal(got.status, 422);
  const { errors } = JSON.parse(got.text);
  assert.equal(errors.length, 1_001);
  assert.match(errors.at(-1).detail, /^\d+ more problems are not listed\.$/);
});

test("60 MB are refused with the limit, announced or not, and the refusal reaches who sends them", async () => {
  const untouched = await entries();
  const large = Buffer.alloc(60_000_000, " ");
  for (const headers of [{}, { "transfer-encoding": "chunked" }] as Record<string, string>[]) {
    const got = await send(large, headers);
    assert.equal(got.status, 413);
    assert.match(got.text, /larger than 50 MB/);
  }
  assert.equal((await send(large, { authorization: "Bearer ended" })).status, 401);
  const elsewhere = { method: "POST", path: "/register", body: large };
  assert.equal((await ask(server.port, elsewhere)).status, 405);
  assert.equal((await ask(server.port, { path: "/readyz" })).status, 200);
  assert.equal(await entries(), untouched);
});
