import { emptyRoot, nodeHash } from "./tree.ts";

/** A tree to which leaves are added one after the other, keeping only what its root is made of. */
export class GrowingTree {
  /** Complete subtrees from the largest to the smallest. */
  readonly #subtrees: { readonly hash: Buffer; readonly size: number }[] = [];
  size = 0;

  add(leaf: Buffer): void {
    let subtree = { hash: leaf, size: 1 };
    this.size += 1;
    for (;;) {
      const last = this.#subtrees.at(-1);
      if (last === undefined || last.size !== subtree.size) break;
      this.#subtrees.pop();
      subtree = { hash: nodeHash(last.hash, subtree.hash), size: 2 * subtree.size };
    }
    this.#subtrees.push(subtree);
  }

  root(): Buffer {
    const [smallest, ...larger] = this.#subtrees.toReversed();
    if (smallest === undefined) return emptyRoot;
    return larger.reduce((hash, left) => nodeHash(left.hash, hash), smallest.hash);
  }
}
