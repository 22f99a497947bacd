// @ts-check
import { base64, encoder, fromHex, hex, sha256, utf8 } from "./bytes.js";
import { Bad, isSigned, readNote } from "./signed-note.js";

// Verifies an exported bundle with nothing but what Node (20 or newer) and browsers bring along. It is written apart
// from the program that makes bundles and shares no code with it, so that a mistake in one does not hide in the other.

/**
 * @typedef {{ ok: true, lines: string[] }} Holds
 * @typedef {{ ok: false, bad: string, lines: string[] }} Fails
 * @typedef {{ key?: string, checkpoint?: string }} Known what the reader got from elsewhere: a public key, an earlier checkpoint
 */

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/**
 * Verifies the files of a bundle, by their paths within it.
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {Known} [known]
 * @returns {Promise<Holds | Fails>}
 */
export async function verifyBundle(files, known = {}) {
  /** @type {string[]} */
  const lines = [];
  try {
    const earlier =
      known.checkpoint === undefined ? null : readNote(known.checkpoint, "your checkpoint");
    const { entries, keys, manifestHash, rootAt } = await verifyEntries(files, earlier?.size ?? 0);
    lines.push(`${entries} entries of the trail follow each other without gap or change.`);
    const signed = await verifyCheckpoint(files, entries, rootAt, keys);
    lines.push(`Their tree is the one that was signed by ${signed}.`);
    const count = await verifyFiles(files, manifestHash);
    lines.push(`${count} files are those the trail says were exported.`);
    holdAgainst(known.key, earlier, keys, rootAt, entries, lines);
    return { ok: true, lines };
  } catch (error) {
    const bad = error instanceof Bad ? error.what : "the bundle";
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, bad, lines: [...lines, `NOT VALID: ${bad}: ${why}`] };
  }
}

/**
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {string} path
 */
function text(files, path) {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Bad(path, "it is missing");
  try {
    return utf8(bytes);
  } catch {
    throw new Bad(path, "it is not text");
  }
}

/**
 * Walks the entries and gives the root of the tree after the last of them and at one earlier size.
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {number} earlier
 */
async function verifyEntries(files, earlier) {
  const whole = text(files, "trail/entries.jsonl");
  if (!whole.endsWith("\n")) throw new Bad("trail/entries.jsonl", "it is cut");
  const rows = whole.slice(0, -1).split("\n");
  /** @type {string[]} */
  const keys = [];
  /** @type {{ hash: Uint8Array, size: number }[]} */
  const subtrees = [];
  /** @type {Map<number, Uint8Array>} */
  const roots = new Map();
  let prev = "0".repeat(64);
  let manifestHash = "";
  let seq = 0;
  for (const row of rows) {
    seq += 1;
    const { entry, envelope, payload } = await entryOf(row, seq);
    if (envelope.seq !== seq) throw new Bad(`entry ${seq}`, "it has another number");
    if (envelope.prev !== prev)
      throw new Bad(`entry ${seq}`, "it does not refer to the entry before it");
    const leaf = await sha256(leafMark, encoder.encode(entry));
    prev = hex(leaf);
    let subtree = { hash: leaf, size: 1 };
    for (let last = subtrees.at(-1); last?.size === subtree.size; last = subtrees.at(-1)) {
      subtrees.pop();
      subtree = { hash: await sha256(nodeMark, last.hash, subtree.hash), size: 2 * subtree.size };
    }
    subtrees.push(subtree);
    if (envelope.entity === "trail-key" && payload !== null) keys.push(payload.after.verifierKey);
    if (envelope.action === "export" && payload?.after?.format === "bundle")
      manifestHash = payload.after.manifest;
    if (seq === earlier || seq === rows.length) roots.set(seq, await rootOf(subtrees));
  }
  return { entries: rows.length, keys, manifestHash, rootAt: roots };
}

/** @param {string} row @param {number} seq */
async function entryOf(row, seq) {
  const place = `entry ${seq}`;
  /** @type {{ entry: string, salt: string | null, body: string | null }} */
  let parts;
  try {
    parts = JSON.parse(row);
  } catch {
    throw new Bad(place, "its line cannot be read");
  }
  const { body, entry, salt } = parts ?? {};
  if (JSON.stringify({ entry, salt, body }) !== row || typeof entry !== "string")
    throw new Bad(place, "its line is not written as it was exported");
  let envelope;
  let payload = null;
  try {
    envelope = JSON.parse(entry);
    if (typeof body === "string") payload = JSON.parse(body);
  } catch {
    throw new Bad(place, "it cannot be read");
  }
  if (typeof salt === "string" && typeof body === "string") {
    if (!/^([0-9a-f]{2})+$/.test(salt)) throw new Bad(place, "what it recorded was altered");
    const hash = hex(await sha256(fromHex(salt), encoder.encode(body)));
    if (hash !== envelope.payloadHash) throw new Bad(place, "what it recorded was altered");
  } else if (salt !== null || body !== null) throw new Bad(place, "what it recorded is incomplete");
  return { entry, envelope, payload };
}

/** @param {readonly { hash: Uint8Array }[]} subtrees from the largest to the smallest */
async function rootOf(subtrees) {
  const [smallest, ...larger] = subtrees.toReversed();
  let hash = smallest?.hash ?? (await sha256());
  for (const { hash: left } of larger) hash = await sha256(nodeMark, left, hash);
  return hash;
}

/**
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {number} entries
 * @param {ReadonlyMap<number, Uint8Array>} rootAt
 * @param {readonly string[]} keys
 */
async function verifyCheckpoint(files, entries, rootAt, keys) {
  const place = "trail/checkpoint";
  if (text(files, "trail/keys") !== keys.map((key) => `${key}\n`).join(""))
    throw new Bad("trail/keys", "these are not the keys that the trail names");
  const note = readNote(text(files, place), place);
  if (note.size !== entries) {
    const first = Math.min(note.size, entries) + 1;
    throw new Bad(`entry ${first}`, `${note.size} entries were signed, ${entries} are here`);
  }
  if (base64(rootAt.get(entries) ?? new Uint8Array()) !== note.root)
    throw new Bad(place, "it was signed for other entries");
  // Every signature there is must hold, so that nothing in the file can be altered.
  for (const signature of note.signatures) {
    const by = [];
    for (const key of keys) if (await isSigned(note.body, signature, key)) by.push(key);
    if (by.length === 0) throw new Bad(place, "it was not signed by a key that the trail names");
  }
  return note.signatures.map(({ name }) => name).join(" and ");
}

/**
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {string} manifestHash
 */
async function verifyFiles(files, manifestHash) {
  const place = "manifest.json";
  const whole = text(files, place);
  if (hex(await sha256(encoder.encode(whole))) !== manifestHash)
    throw new Bad(place, "it is not the one that the trail says was exported");
  /** @type {{ files: { path: string, sha256: string }[] }} */
  const manifest = JSON.parse(whole);
  for (const { path, sha256: expected } of manifest.files) {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Bad(path, "it is missing");
    if (hex(await sha256(bytes)) !== expected) throw new Bad(path, "it was altered");
  }
  const listed = new Set([
    ...manifest.files.map(({ path }) => path),
    place,
    "trail/entries.jsonl",
    "trail/checkpoint",
    "trail/keys",
  ]);
  for (const path of files.keys())
    if (!listed.has(path)) throw new Bad(path, "it does not belong to this export");
  return manifest.files.length;
}

/**
 * @param {string | undefined} key
 * @param {{ size: number, root: string } | null} earlier
 * @param {readonly string[]} keys
 * @param {ReadonlyMap<number, Uint8Array>} rootAt
 * @param {number} entries
 * @param {string[]} lines
 */
function holdAgainst(key, earlier, keys, rootAt, entries, lines) {
  if (key !== undefined) {
    if (!keys.includes(key.trim()))
      throw new Bad("trail/keys", "the key you brought is not among them");
    lines.push("The key you brought is one the trail names.");
  }
  if (earlier !== null) {
    if (earlier.size > entries)
      throw new Bad(
        `entry ${entries + 1}`,
        `the checkpoint you brought counts ${earlier.size} entries`,
      );
    if (base64(rootAt.get(earlier.size) ?? new Uint8Array()) !== earlier.root)
      throw new Bad(
        `entry ${earlier.size}`,
        "the checkpoint you brought was made of other entries: history was rewritten",
      );
    lines.push(
      `The checkpoint you brought, of ${earlier.size} entries, is the beginning of this trail.`,
    );
  }
  if (key === undefined && earlier === null)
    lines.push(
      "Not proven: that nobody who holds both the register and its key wrote all of it anew. Bring a checkpoint you were given earlier to prove that.",
    );
}
