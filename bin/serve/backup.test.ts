import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { emptyRegister, onEachEngine } from "#db/testing.ts";
import { openDesk } from "../testing/command.ts";
import { ada, deskOn } from "../testing/desk-with-token.ts";
import { Ledger } from "../testing/ledger.ts";
import { ask, serveDesk } from "../testing/server.ts";
import {
  changeUntilItDies,
  importUntilItDies,
  nameOf,
  partiesPerImport,
} from "../testing/writers.ts";

/** Signs in with the password, as a browser does, and reads the names of all parties with the session that gives. */
async function namesSeenBy(
  port: number,
  { email, password }: typeof ada,
): Promise<ReadonlyMap<string, string>> {
  const json = { "content-type": "application/json" };
  const signedIn = await ask(port, {
    method: "POST",
    path: "/api/v1/sign-in",
    headers: { ...json, origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(signedIn.status, 200, signedIn.text);
  const [cookie = ""] = signedIn.headers["set-cookie"] ?? [];
  const headers = { cookie: cookie.split(";", 1)[0] ?? "" };
  const read = await ask(port, { path: "/api/v1/register", headers });
  assert.equal(read.status, 200, read.text);
  const { parties } = JSON.parse(read.text) as { parties: { id: string; legalName: string }[] };
  return new Map(parties.map(({ id, legalName }) => [id, legalName]));
}

onEachEngine((engine) => {
  test("a backup taken while three clients write, restored elsewhere, holds all that was acknowledged before it began, and people can sign in", async (t) => {
    const opened = await deskOn(await emptyRegister(engine), t);
    if (opened === undefined) return t.skip("this engine lives in one process");
    const { desk, token } = opened;
    const server = await serveDesk(desk);
    const ledger = new Ledger();
    const clients = Promise.all([
      changeUntilItDies(server.port, token, "a", ledger),
      changeUntilItDies(server.port, token, "b", ledger),
      importUntilItDies(server.port, token, "import", ledger),
    ]);
    await ledger.more(30);
    const before = { versions: new Map(ledger.versions), imports: [...ledger.imports] };
    const acknowledged = ledger.count;
    const copy = desk.path("backup.db");
    const taken = await desk.run(["backup", copy]);
    assert.equal(taken.code, 0, taken.errors);
    assert.ok(ledger.count > acknowledged, "nothing was written while the backup was taken");
    await server.end("SIGKILL");
    await clients;

    const place = await emptyRegister(engine);
    t.after(place.remove);
    using restored = openDesk(
      "url" in place.settings ? { DATABASE_URL: String(place.settings.url) } : {},
    );
    const brought = await restored.run(["restore", copy]);
    assert.equal(brought.code, 0, brought.errors);
    assert.equal(existsSync(join(restored.folder, "recital.db")), engine === "sqlite");
    const verified = await restored.run(["verify"]);
    assert.equal(verified.code, 0, verified.out);
    const again = await serveDesk(restored);
    const names = await namesSeenBy(again.port, ada);
    await again.end("SIGTERM");

    const versionOf = (id: string) => Number(/\d+$/.exec(names.get(id) ?? "0")?.[0]);
    for (const [id, version] of before.versions)
      assert.ok(versionOf(id) >= version, `${id} was acknowledged in version ${version}`);
    for (const [id, name] of names) assert.equal(name, nameOf(id, versionOf(id)));
    for (const prefix of before.imports)
      for (let n = 0; n < partiesPerImport; n += 1) assert.ok(names.has(`${prefix}-${n}`), prefix);
    const imported = [...names.keys()].filter((id) => id.startsWith("import-"));
    assert.equal(imported.length % partiesPerImport, 0, "an import is there whole or not at all");
  });
});
