import { emptyRoot, nodeHash } from "./tree.ts";

/**
 * True where the path proves that a leaf is the one at `index` in the tree of `size` leaves with that root
 * (RFC 9162, 2.1.3.2). Never throws: a proof comes from outside.
 */
export function provesInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
  root: Buffer,
): boolean {
  if (!isPlace(index) || !isPlace(size) || index >= size) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const node of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(node, hash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else hash = nodeHash(hash, node);
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.equals(root);
}

/** A tree as a checkpoint names it. */
export type Tree = { readonly size: number; readonly root: Buffer };

/**
 * True where the path proves that the earlier tree is the beginning of the later one (RFC 9162, 2.1.4.2).
 * Never throws.
 */
export function provesConsistency(earlier: Tree, later: Tree, path: readonly Buffer[]): boolean {
  if (!isPlace(earlier.size) || !isPlace(later.size) || earlier.size > later.size) return false;
  if (earlier.size === 0) return path.length === 0 && earlier.root.equals(emptyRoot);
  if (earlier.size === later.size) return path.length === 0 && earlier.root.equals(later.root);
  let place = earlier.size - 1;
  let last = later.size - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  // A complete earlier tree is a node of the later one, which the verifier holds already.
  const nodes = place === 0 ? [earlier.root, ...path] : path;
  const [first, ...rest] = nodes;
  if (first === undefined) return false;
  let before = first;
  let after = first;
  for (const node of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = nodeHash(node, before);
      after = nodeHash(node, after);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else after = nodeHash(after, node);
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && before.equals(earlier.root) && after.equals(later.root);
}

const isPlace = (value: number) => Number.isSafeInteger(value) && value >= 0;
