import assert from "node:assert/strict";
import { join } from "node:path";
import { statSync } from "node:fs";
import { test } from "node:test";
import { emptyRegister, testDatabase } from "../testing.ts";
import { createItem } from "../testing/items.ts";
import { connect } from "./connection.ts";

async function files() {
  const register = await emptyRegister("sqlite");
  assert.ok("dataDir" in register.settings);
  return { file: join(register.settings.dataDir, "recital.db"), remove: register.remove };
}

for (const readonly of [false, true]) {
  test(`a ${readonly ? "reader" : "writer"} runs with everything that keeps a change safe`, async (t) => {
    const { file, remove } = await files();
    t.after(remove);
    const writer = connect(file, { readonly: false, busyMs: 0 });
    t.after(() => writer.close());
    const connection = readonly ? connect(file, { readonly, busyMs: 5000 }) : writer;
    const read = (pragma: string) => connection.pragma(pragma, { simple: true });
    assert.equal(read("journal_mode"), "wal");
    assert.equal(read("synchronous"), 2);
    assert.equal(read("foreign_keys"), 1);
    assert.equal(read("recursive_triggers"), 1);
    assert.equal(read("trusted_schema"), 0);
    assert.equal(read("cell_size_check"), 1);
    assert.equal(read("wal_autocheckpoint"), 1000);
    assert.equal(read("journal_size_limit"), 67_108_864);
    if (readonly) connection.close();
  });
}

test("a file that cannot have a write-ahead log is refused with the name of the setting", () => {
  assert.throws(
    () => connect(":memory:", { readonly: false, busyMs: 0 }),
    /^DatabaseRefusal: The database runs with journal_mode = memory instead of wal; /,
  );
});

test("only the owner can read the file, its log and a new data folder", async () => {
  await using register = await testDatabase("sqlite");
  assert.ok("dataDir" in register.settings);
  await createItem(register.database, "siret");
  const folder = register.settings.dataDir;
  for (const name of ["recital.db", "recital.db-wal", "recital.db-shm"]) {
    assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
  }
  assert.equal(statSync(folder).mode & 0o777, 0o700);
});
