import assert from "node:assert/strict";
import { test } from "node:test";
import { GrowingTree } from "./growing-tree.ts";
import { provesConsistency, provesInclusion } from "./proofs.ts";
import {
  consistencyPath,
  emptyRoot,
  inclusionPath,
  leafHash,
  rootOf,
  type SubtreeHash,
  treeRoot,
} from "./tree.ts";

/** The inputs and roots that the implementations of Certificate Transparency test against. */
const inputs = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const leaves = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(`leaf ${index}`));

/** Complete subtrees of leaves at hand, each computed once. */
function subtreesOf(all: readonly Buffer[]): SubtreeHash {
  const known = new Map<string, Buffer>();
  return async (height, index) => {
    const key = `${height}/${index}`;
    const hash =
      known.get(key) ?? rootOf(all.slice(index * 2 ** height, (index + 1) * 2 ** height));
    known.set(key, hash);
    return hash;
  };
}

test("trees of the published inputs have the published roots (RFC 6962)", async () => {
  const published = inputs.map((hex) => leafHash(Buffer.from(hex, "hex")));
  for (const [size, root] of roots.entries()) {
    const some = published.slice(0, size);
    assert.equal(rootOf(some).toString("hex"), root);
    assert.equal((await treeRoot(size, subtreesOf(some))).toString("hex"), root);
  }
});

test("every entry of every tree is proven to be where it is, and nowhere else", async () => {
  const all = leaves(66);
  const subtrees = subtreesOf(all);
  for (let size = 1; size <= all.length; size += 1) {
    const root = rootOf(all.slice(0, size));
    for (let index = 0; index < size; index += 1) {
      const path = await inclusionPath(index, size, subtrees);
      const leaf = all[index] ?? emptyRoot;
      assert.ok(provesInclusion(leaf, index, size, path, root), `${index} of ${size}`);
      assert.ok(!provesInclusion(leaf, index, size, [...path, root], root));
      assert.ok(!provesInclusion(leaf, index + 1, size, path, root) || size === 1);
      assert.ok(!provesInclusion(emptyRoot, index, size, path, root));
      if (path.length > 0) assert.ok(!provesInclusion(leaf, index, size, path.slice(1), root));
    }
  }
});

test("every tree is proven to be the beginning of every later one, and no other is", async () => {
  const all = leaves(70);
  const subtrees = subtreesOf(all);
  const trees = all.map((_, size) => ({ size, root: rootOf(all.slice(0, size)) }));
  const forged = leafHash("forged");
  for (const later of trees) {
    for (const earlier of trees.slice(0, later.size + 1)) {
      const path = await consistencyPath(earlier.size, later.size, subtrees);
      assert.ok(provesConsistency(earlier, later, path), `${earlier.size} in ${later.size}`);
      assert.ok(!provesConsistency({ ...earlier, root: forged }, later, path));
      assert.ok(!provesConsistency(earlier, later, [...path, emptyRoot]));
      if (path.length > 0) assert.ok(!provesConsistency(earlier, later, path.slice(0, -1)));
    }
  }
});

test("a proof for an entry that is not there cannot be made", async () => {
  await assert.rejects(inclusionPath(3, 3, subtreesOf(leaves(3))), RangeError);
  await assert.rejects(consistencyPath(4, 3, subtreesOf(leaves(4))), RangeError);
});

test("a tree that grows has at each size the root of the tree of that size", () => {
  const all = leaves(66);
  const tree = new GrowingTree();
  assert.deepEqual(tree.root(), emptyRoot);
  for (const [index, leaf] of all.entries()) {
    tree.add(leaf);
    assert.deepEqual(tree.root(), rootOf(all.slice(0, index + 1)), `size ${tree.size}`);
  }
});
