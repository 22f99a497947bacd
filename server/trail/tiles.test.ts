import assert from "node:assert/strict";
import { test } from "node:test";
import { asc } from "drizzle-orm";
import { onEachEngine } from "#db/testing.ts";
import { provesConsistency, provesInclusion } from "#evidence/proofs.ts";
import { consistencyPath, inclusionPath, rootOf, treeRoot } from "#evidence/tree.ts";
import { testRegister } from "../testing.ts";
import { append, type Happening } from "./append.ts";
import { subtreesOf } from "./tiles.ts";

const happening = (id: string): Happening => ({
  action: "export",
  entity: "register",
  id,
  version: null,
  payload: { before: null, after: null, reason: null },
});

onEachEngine((engine) => {
  test("proofs from stored tiles are those of the tree over all entries, wherever a tile ends", async () => {
    await using register = await testRegister(engine);
    const { db } = register.dpo;
    const sizes = [0];
    for (const count of [1, 254, 1, 1, 255, 600, 3]) {
      const many = Array.from({ length: count }, (_, index) => happening(String(index)));
      await db.write((tx) => append(register.dpo, tx, many));
      sizes.push((sizes.at(-1) ?? 0) + count);
    }
    await db.snapshot(async (orm) => {
      const rows = await orm.select().from(db.tables.audit).orderBy(asc(db.tables.audit.seq));
      const leaves = rows.map(({ hash }) => Buffer.from(hash, "hex"));
      const subtrees = subtreesOf(db, orm);
      assert.equal(await orm.$count(db.tables.treeTile), 4);
      const trees = sizes.map((size) => ({ size, root: rootOf(leaves.slice(0, size)) }));
      for (const { size, root } of trees)
        assert.deepEqual(await treeRoot(size, subtrees), root, `root of ${size}`);
      const whole = trees.at(-1);
      assert.ok(whole);
      for (const index of [0, 255, 256, 511, 700, whole.size - 1]) {
        const path = await inclusionPath(index, whole.size, subtrees);
        assert.ok(path.length <= 17);
        const leaf = leaves[index];
        assert.ok(leaf && provesInclusion(leaf, index, whole.size, path, whole.root));
      }
      for (const earlier of trees) {
        const path = await consistencyPath(earlier.size, whole.size, subtrees);
        assert.ok(provesConsistency(earlier, whole, path), `from ${earlier.size}`);
      }
    });
  });
});
