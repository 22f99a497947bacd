import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { Database } from "./database.ts";
import { onEachEngine, type TestDatabase, testDatabase } from "./testing.ts";
import { createItem } from "./testing/items.ts";

const hostile = [
  '"',
  '""',
  "*",
  "NEAR",
  "NEAR(a b)",
  "AND",
  "NOT",
  "'",
  "''; DROP TABLE audit; --",
  "tokens:x",
  ":*",
  "&",
  "|",
  "!",
  "%",
  "_",
  "\\",
  "\\'",
  "<->",
  "(",
  "^a",
  "-a",
  "{a b}: c",
  "c++",
  "d'accord",
  "a.b-c_d",
  "été",
  "日本語",
  "👩‍👩‍👧",
  "a\u00adb",
];

const beginnings = (tokens: readonly string[]) =>
  tokens.map((beginning) => ({ beginning, words: [] }));

function found(db: Database, tokens: readonly string[]): Promise<readonly string[]> {
  const table = db.tables.records["data-items"];
  return db.read(async (orm) => {
    const condition = db.dialect.matchesSearch(table.no, beginnings(tokens));
    const rows = await orm.select({ id: table.id }).from(table).where(condition).orderBy(table.id);
    return rows.map(({ id }) => id);
  });
}

/** What search means: every word asked for begins a word of the record. */
function expected(words: ReadonlyMap<string, readonly string[]>, tokens: readonly string[]) {
  return [...words]
    .filter(([, has]) => tokens.every((token) => has.some((word) => word.startsWith(token))))
    .map(([id]) => id)
    .sort();
}

onEachEngine((engine) => {
  let register: TestDatabase;
  const words = new Map<string, readonly string[]>();

  async function index(id: string, tokens: readonly string[]): Promise<void> {
    const no = await createItem(register.database, id, "");
    await register.database.write((tx) =>
      register.database.dialect.indexSearch(tx, [{ no, tokens }]),
    );
    words.set(id, tokens);
  }

  before(async () => {
    register = await testDatabase(engine);
    await index("siret", ["siret", "number", "company"]);
    await index("siren", ["siren", "number"]);
    await index("address", ["postal", "address"]);
    await index("nothing", []);
    for (const [i, token] of hostile.entries()) await index(`hostile-${i}`, [token, "hostile"]);
  });
  after(() => register.dispose());

  test("a record is found by the beginnings of its words, all of them", async () => {
    const db = register.database;
    assert.deepEqual(await found(db, ["sir"]), ["siren", "siret"]);
    assert.deepEqual(await found(db, ["sir", "comp"]), ["siret"]);
    assert.deepEqual(await found(db, ["comp", "sir", "num"]), ["siret"]);
    assert.deepEqual(await found(db, ["iret"]), []);
    assert.deepEqual(await found(db, ["siret", "address"]), []);
    assert.deepEqual(await found(db, ["s"]), ["siren", "siret"]);
  });

  test("no word asks for nothing in particular: every record is found", async () => {
    const all = [...words.keys()].sort();
    assert.deepEqual(await found(register.database, []), all);
    assert.deepEqual(await found(register.database, [""]), all);
  });

  test("words that are query syntax elsewhere find what contains them and nothing else", async () => {
    for (const token of hostile) {
      assert.deepEqual(await found(register.database, [token]), expected(words, [token]), token);
    }
    assert.equal((await found(register.database, hostile)).length, 0);
  });

  test("any words find exactly what begins with all of them", async () => {
    const known = fc.constantFrom("siret", "number", "company", "postal", "address", ...hostile);
    const beginning = fc
      .tuple(known, fc.nat(8))
      .map(([word, length]) => [...word].slice(0, length + 1).join(""));
    const token = fc.oneof(beginning, fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.array(token, { minLength: 1, maxLength: 3 }), async (tokens) => {
        assert.deepEqual(await found(register.database, tokens), expected(words, tokens));
      }),
      { numRuns: 150 },
    );
  });

  test("a record is found by its new words only, and without words not at all", async () => {
    const { database } = register;
    const no = await createItem(database, "renamed", "former");
    await database.write((tx) => database.dialect.indexSearch(tx, [{ no, tokens: ["latter"] }]));
    assert.deepEqual(await found(database, ["former"]), []);
    assert.deepEqual(await found(database, ["latter"]), ["renamed"]);
    await database.write((tx) => database.dialect.indexSearch(tx, [{ no, tokens: [] }]));
    assert.deepEqual(await found(database, ["latter"]), []);
    words.set("renamed", []);
  });

  test("a very long text is indexed up to what an engine can take, and a very long word by its beginning", async () => {
    const { database } = register;
    const many = Array.from({ length: 60_000 }, (_, i) => `word${i}`);
    const no = await createItem(database, "long", "");
    await database.write((tx) =>
      database.dialect.indexSearch(tx, [{ no, tokens: ["x".repeat(100_000), ...many] }]),
    );
    assert.deepEqual(await found(database, ["x".repeat(64)]), ["long"]);
    assert.deepEqual(await found(database, ["x".repeat(99_999)]), ["long"]);
    assert.deepEqual(await found(database, ["word999"]), ["long"]);
    await database.write((tx) => database.dialect.indexSearch(tx, [{ no, tokens: [] }]));
  });
});
