import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { readSample } from "#samples/samples.ts";
import { type Desk, openDesk } from "../testing/command.ts";
import { ask, type Got, type Sent, type ServerProcess, serveDesk } from "../testing/server.ts";

const url = "https://privacy.example.org";
const password = "a long passphrase";
let desk: Desk;
let server: ServerProcess;
let token: string;
let cookie: string;

before(async () => {
  desk = openDesk({ RECITAL_URL: url });
  const person = ["--email", "ada@example.org", "--name", "Ada", "--role", "admin,dpo"];
  await desk.run(["user", "add", ...person, "--password-stdin"], { input: password });
  const made = await desk.run(["token", "create", "--email", "ada@example.org", "--name", "ci"]);
  token = made.out.trim();
  server = await serveDesk(desk);
  const imported = await api({
    method: "POST",
    path: "/register",
    headers: { authorization: `Bearer ${token}` },
    body: readSample("ogo-security-completed"),
  });
  assert.equal(imported.status, 200, imported.text);
  const published = await api({
    method: "POST",
    path: "/policies/privacy/versions",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ reason: "first" }),
  });
  assert.ok(published.status < 300, published.text);
  const body = JSON.stringify({ email: "ada@example.org", password });
  const signedIn = await api({ method: "POST", path: "/sign-in", body, headers: { origin: url } });
  cookie = String(signedIn.headers["set-cookie"]).split(";")[0] ?? "";
  assert.notEqual(cookie, "");
});

after(async () => {
  await server.end("SIGTERM");
  desk[Symbol.dispose]();
});

const get = (sent: Sent) =>
  ask(server.port, { ...sent, headers: { host: "privacy.example.org", ...sent.headers } });

const api = (sent: Sent): Promise<Got> =>
  get({
    ...sent,
    path: `/api/v1${sent.path}`,
    headers: { "content-type": "application/json", ...sent.headers },
  });

const partiesThere = async (): Promise<number> =>
  JSON.parse((await api({ path: "/parties", headers: { cookie } })).text).total;

test("only the public address and this machine's own names are answered", async () => {
  for (const host of ["privacy.example.org", "localhost", "127.0.0.1:9", "[::1]:80"])
    assert.equal((await get({ path: "/healthz", headers: { host } })).status, 200, host);
  for (const host of [
    "evil.example",
    "privacy.example.org.evil.example",
    "evil.example:3000",
    "privacy.example.org:8080",
    "0.0.0.0",
    "192.0.2.7",
    "localhost.evil.example",
  ]) {
    for (const path of ["/healthz", "/en/privacy", "/api/v1/me", "/"]) {
      const got = await get({ path, headers: { host } });
      assert.equal(got.status, 421, `${host} ${path}`);
      assert.match(got.text, /RECITAL_URL/);
    }
  }
});

test("a method nobody needs is refused, with those there are", async () => {
  for (const method of ["TRACE", "PATCH", "OPTIONS", "PROPFIND"]) {
    for (const path of ["/", "/api/v1/parties", "/en/privacy"]) {
      const got = await get({ method, path });
      assert.deepEqual(
        [got.status, got.headers["allow"]],
        [405, "GET, HEAD, POST, PUT, DELETE"],
        `${method} ${path}`,
      );
    }
  }
  for (const path of ["/", "/en/privacy", "/healthz", "/apiary", "/sign-in"]) {
    const got = await get({ method: "POST", path, body: "a=b" });
    assert.deepEqual([got.status, got.headers["allow"]], [405, "GET, HEAD"], path);
  }
  assert.match(await raw("TRACK / HTTP/1.1\r\nHost: localhost\r\n\r\n"), /^HTTP\/1\.1 400 /);
});

test("addresses that no reader sends are refused", async () => {
  for (const path of [
    "http://privacy.example.org/",
    "//evil.example/",
    `/${"a".repeat(9_000)}`,
    `/api/v1/parties?q=${"a".repeat(9_000)}`,
  ])
    assert.equal((await get({ path })).status, 400, path.slice(0, 40));
  assert.match(await raw("GET * HTTP/1.1\r\nHost: localhost\r\n\r\n"), /^HTTP\/1\.1 400 /);
  assert.match(await raw("GET / HTTP/1.1\r\n\r\n"), /^HTTP\/1\.1 400 /, "no host at all");
  assert.equal((await get({ path: "/_next/image?url=http://x" })).status, 404);
});

test("headers by which the application talks to itself never get in from outside", async () => {
  const internal = [
    "x-middleware-subrequest",
    "x-nextjs-data",
    "Next-Action",
    "X-Invoke-Path",
    "x-invoke-query",
    "x-matched-path",
    "x-now-route-matches",
    "X-Recital-Peer",
  ];
  const forged = "forged-by-client";
  const headers = Object.fromEntries([...internal, "X-Nonce"].map((name) => [name, forged]));
  const got = await get({ path: "/anything", headers: { ...headers, "x-harmless": "kept" } });
  const seen: { headers: Record<string, string>; raw: string[] } = JSON.parse(got.text);
  assert.equal(seen.headers["x-harmless"], "kept");
  assert.doesNotMatch(got.text, /forged-by-client/);
  for (const name of internal) assert.equal(seen.headers[name.toLowerCase()], undefined, name);
  assert.equal(seen.raw.length % 2, 0);
});

test("who is limited at sign-in is who connects, whatever a header says", async () => {
  const body = JSON.stringify({ email: "", password: "wrong" });
  const outcomes: number[] = [];
  // Accounts differ, so that only the address can be what fills up.
  for (let at = 0; at < 60 && !outcomes.includes(429); at += 1) {
    const got = await api({
      method: "POST",
      path: "/sign-in",
      headers: { "x-recital-peer": `198.51.100.${at}` },
      body: body.replace('""', `"nobody${at}@example.org"`),
    });
    outcomes.push(got.status);
  }
  assert.ok(outcomes.includes(429), outcomes.join(" "));
});

test("a change with a session counts only when it comes from our own page", async () => {
  const count = await partiesThere();
  const create = (headers: Record<string, string>) =>
    api({
      method: "POST",
      path: "/parties",
      headers: { cookie, ...headers },
      body: JSON.stringify({ legalName: `From ${JSON.stringify(headers)}` }),
    });
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://privacy.example.org.evil.example" },
    { origin: `${url}:8443` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "null", "sec-fetch-site": "same-origin" },
  ];
  for (const headers of foreign) {
    const got = await create(headers);
    assert.equal(got.status, 403, JSON.stringify(headers));
    assert.match(String(got.headers["content-type"]), /^application\/problem\+json/);
  }
  assert.equal(await partiesThere(), count, "nothing was written");
  assert.equal((await create({ origin: url })).status, 201);
  assert.equal((await create({ "sec-fetch-site": "same-origin" })).status, 201);
  assert.equal(await partiesThere(), count + 2);
});

test("every kind of answer tells browsers what they may do with it", async () => {
  for (const path of [
    "/",
    "/en/privacy",
    "/en/nothing",
    "/healthz",
    "/readyz",
    "/api/v1/me",
    "/api/v1/nothing",
    "/api/v1/openapi.json",
    "/schema/register-v1.json",
  ]) {
    const { headers } = await get({ path });
    assert.equal(headers["x-content-type-options"], "nosniff", path);
    assert.equal(headers["x-powered-by"], undefined, path);
  }
  for (const path of ["/", "/en/privacy", "/en/nothing", "/api/v1/me", "/api/v1/nothing"]) {
    const { headers } = await get({ path });
    const policy = String(headers["content-security-policy"]);
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/, path);
    assert.match(String(headers["referrer-policy"]), /^(no-referrer|same-origin)$/, path);
  }
  assert.match(
    String((await get({ path: "/" })).headers["strict-transport-security"]),
    /max-age=\d+/,
  );
  const nonce = async () =>
    /'nonce-([^']+)'/.exec(
      String((await get({ path: "/" })).headers["content-security-policy"]),
    )?.[1];
  assert.notEqual(await nonce(), await nonce());
});

test("HEAD gives the headers of a public page and nothing else", async () => {
  for (const path of ["/en/privacy", "/fr/privacy", "/en/privacy.pdf", "/privacy", "/en/nothing"]) {
    const whole = await get({ path });
    const head = await get({ method: "HEAD", path });
    assert.deepEqual([head.status, head.text], [whole.status, ""], path);
    for (const name of ["content-type", "content-length", "etag", "location"])
      assert.equal(head.headers[name], whole.headers[name], `${path} ${name}`);
  }
});

test("what is wrong is told as a problem, without anything of the inside", async () => {
  const answers = [
    await api({ path: "/nothing", headers: { cookie } }),
    await api({ path: "/parties/..%2f..%2fetc%2fpasswd", headers: { cookie } }),
    await api({ path: "/parties/%00", headers: { cookie } }),
    await api({ path: "/parties/%zz", headers: { cookie } }),
    await api({ path: "/parties?sort=%27", headers: { cookie } }),
    await api({ path: "/me" }),
    await api({ method: "POST", path: "/parties", headers: { cookie, origin: url }, body: "{" }),
    await api({ method: "DELETE", path: "/nothing/at/all", headers: { cookie, origin: url } }),
    await get({ path: "/api" }),
    await get({ path: "/api/v2/parties" }),
  ];
  for (const { status, headers, text } of answers) {
    assert.ok(status >= 400 && status < 500, `${status} ${text}`);
    assert.match(String(headers["content-type"]), /^application\/problem\+json/, text);
    const problem = JSON.parse(text);
    assert.equal(problem.status, status);
    assert.doesNotMatch(text, /node_modules|\.ts\b|SELECT|at \w+ \(/);
  }
  assert.equal(answers[0]?.status, 404);
});

/** What comes back for bytes as they are. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  let text = "";
  socket.setEncoding("latin1").on("data", (part) => (text += part));
  socket.end(bytes);
  await once(socket, "close");
  return text;
}
