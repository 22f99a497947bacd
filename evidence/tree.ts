import { hash } from "node:crypto";

/**
 * The hash of a complete subtree: of the leaves `index · 2^height` up to, not including, `(index + 1) · 2^height`.
 * Height 0 is a leaf hash.
 */
export type SubtreeHash = (height: number, index: number) => Promise<Buffer>;

/** The root of a tree without leaves (RFC 6962, 2.1). */
export const emptyRoot: Buffer = hash("sha256", "", "buffer");

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/** The hash of a leaf: SHA-256(0x00 ‖ data) (RFC 6962, 2.1). */
export function leafHash(data: Uint8Array | string): Buffer {
  return hash("sha256", Buffer.concat([leafMark, Buffer.from(data)]), "buffer");
}

/** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962, 2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hash("sha256", Buffer.concat([nodeMark, left, right]), "buffer");
}

/** The root of the tree of the first `size` leaves. */
export function treeRoot(size: number, subtree: SubtreeHash): Promise<Buffer> {
  return size === 0 ? Promise.resolve(emptyRoot) : rangeHash(0, size, subtree);
}

/** The path that proves leaf `index` to be in the tree of `size` leaves, from the leaf up (RFC 6962, 2.1.1). */
export async function inclusionPath(
  index: number,
  size: number,
  subtree: SubtreeHash,
): Promise<readonly Buffer[]> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new RangeError("The leaf is not in the tree");
  return pathWithin(index, 0, size, subtree);
}

/** The nodes that prove the tree of `from` leaves to be the beginning of that of `to` leaves (RFC 6962, 2.1.2). */
export async function consistencyPath(
  from: number,
  to: number,
  subtree: SubtreeHash,
): Promise<readonly Buffer[]> {
  if (!Number.isSafeInteger(from) || from < 0 || from > to)
    throw new RangeError("The earlier tree is not smaller than the later one");
  return from === 0 || from === to ? [] : beginning(from, 0, to, true, subtree);
}

/** The root of a list of hashes that are all at hand. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (only === undefined) return emptyRoot;
  if (hashes.length === 1) return only;
  const left = leftSize(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, left)), rootOf(hashes.slice(left)));
}

/** The largest power of two below a size. */
const leftSize = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

/** The hash of the leaves from start up to end; start is where the tree's own division puts it. */
async function rangeHash(start: number, end: number, subtree: SubtreeHash): Promise<Buffer> {
  const size = end - start;
  const height = Math.log2(size);
  if (Number.isInteger(height)) return subtree(height, start / size);
  const middle = start + leftSize(size);
  return nodeHash(await rangeHash(start, middle, subtree), await rangeHash(middle, end, subtree));
}

async function pathWithin(
  index: number,
  start: number,
  end: number,
  subtree: SubtreeHash,
): Promise<Buffer[]> {
  if (end - start === 1) return [];
  const middle = start + leftSize(end - start);
  return index < middle
    ? [...(await pathWithin(index, start, middle, subtree)), await rangeHash(middle, end, subtree)]
    : [...(await pathWithin(index, middle, end, subtree)), await rangeHash(start, middle, subtree)];
}

/** `known` while the verifier holds the hash of what is asked for: the root of the earlier tree itself. */
async function beginning(
  from: number,
  start: number,
  end: number,
  known: boolean,
  subtree: SubtreeHash,
): Promise<Buffer[]> {
  if (from === end) return known ? [] : [await rangeHash(start, end, subtree)];
  const middle = start + leftSize(end - start);
  return from <= middle
    ? [
        ...(await beginning(from, start, middle, known, subtree)),
        await rangeHash(middle, end, subtree),
      ]
    : [
        ...(await beginning(from, middle, end, false, subtree)),
        await rangeHash(start, middle, subtree),
      ];
}
