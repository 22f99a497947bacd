// @ts-check
import { encoder, fromHex, hex, sha256, utf8 } from "./bytes.js";
import { linesOf } from "./files.js";
import { Bad } from "./signed-note.js";

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/**
 * Walks the entries and gives the roots of the tree at the sizes asked for and at its end.
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {ReadonlySet<number>} sizes
 */
export async function verifyEntries(files, sizes) {
  const bytes = files.get("trail/entries.jsonl");
  if (bytes === undefined) throw new Bad("trail/entries.jsonl", "it is missing");
  const rows = linesOf(bytes);
  /** @type {string[]} */
  const keys = [];
  /** @type {{ hash: Uint8Array, size: number }[]} */
  const subtrees = [];
  /** @type {Map<number, Uint8Array>} */
  const roots = new Map();
  const erased = new Erased();
  let prev = "0".repeat(64);
  let manifestHash = "";
  let seq = 0;
  for (const row of rows) {
    seq += 1;
    const { entry, envelope, hash, payload } = await entryOf(row, seq);
    if (envelope.seq !== seq) throw new Bad(`entry ${seq}`, "it has another number");
    const leaf = await sha256(leafMark, encoder.encode(entry));
    if (hex(leaf) !== hash) throw new Bad(`entry ${seq}`, "it was altered");
    if (envelope.prev !== prev)
      throw new Bad(`entry ${seq}`, "it does not refer to the entry before it");
    prev = hash;
    erased.note(seq, envelope, payload);
    let subtree = { hash: leaf, size: 1 };
    for (let last = subtrees.at(-1); last?.size === subtree.size; last = subtrees.at(-1)) {
      subtrees.pop();
      subtree = { hash: await sha256(nodeMark, last.hash, subtree.hash), size: 2 * subtree.size };
    }
    subtrees.push(subtree);
    if (envelope.entity === "trail-key" && payload !== null) keys.push(payload.after.verifierKey);
    if (envelope.action === "export" && payload?.after?.format === "bundle")
      manifestHash = payload.after.manifest;
    if (sizes.has(seq) || seq === rows.length) roots.set(seq, await rootOf(subtrees));
  }
  if (bytes.at(-1) !== 10) throw new Bad(`entry ${Math.max(seq, 1)}`, "its line is cut");
  return { entries: rows.length, erased, keys, manifestHash, rootAt: roots };
}

/** What entries recorded may be missing only where a later entry says that it was erased, and then it must be. */
class Erased {
  /** @type {Set<number>} */ #missing = new Set();
  /** @type {Set<number>} */ #said = new Set();

  /** @param {number} seq @param {{ action: string, id: string }} envelope @param {unknown} payload */
  note(seq, envelope, payload) {
    if (payload === null) this.#missing.add(seq);
    if (envelope.action === "redaction") this.#said.add(Number(envelope.id));
  }

  requireSaid() {
    const [first] = [...this.#missing, ...this.#said]
      .filter((seq) => this.#missing.has(seq) !== this.#said.has(seq))
      .sort((a, b) => a - b);
    if (first === undefined) return;
    const why = this.#missing.has(first)
      ? "what it recorded is missing, and no entry says that it was erased"
      : "a later entry says that what it recorded was erased, but it is here";
    throw new Bad(`entry ${first}`, why);
  }
}

/** @param {Uint8Array} bytes @param {number} seq */
async function entryOf(bytes, seq) {
  const place = `entry ${seq}`;
  /** @type {{ entry: string, hash: string, salt: string | null, body: string | null }} */
  let parts;
  let row;
  let envelope;
  let payload = null;
  try {
    row = utf8(bytes);
    parts = JSON.parse(row);
    envelope = JSON.parse(parts.entry);
    if (typeof parts.body === "string") payload = JSON.parse(parts.body);
  } catch {
    throw new Bad(place, "its line cannot be read");
  }
  const { body, entry, hash, salt } = parts;
  if (JSON.stringify({ entry, hash, salt, body }) !== row || envelope === null)
    throw new Bad(place, "its line is not written as it was exported");
  if (typeof salt === "string" && typeof body === "string") {
    if (!/^([0-9a-f]{2})+$/.test(salt)) throw new Bad(place, "what it recorded was altered");
    const own = hex(await sha256(fromHex(salt), encoder.encode(body)));
    if (own !== envelope.payloadHash) throw new Bad(place, "what it recorded was altered");
  } else if (salt !== null || body !== null) throw new Bad(place, "what it recorded is incomplete");
  return { entry, envelope, hash, payload };
}

/** @param {readonly { hash: Uint8Array }[]} subtrees from the largest to the smallest */
async function rootOf(subtrees) {
  const [smallest, ...larger] = subtrees.toReversed();
  let hash = smallest?.hash ?? (await sha256());
  for (const { hash: left } of larger) hash = await sha256(nodeMark, left, hash);
  return hash;
}
