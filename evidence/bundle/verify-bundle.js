// @ts-check
import { base64, encoder, hex, sha256 } from "./bytes.js";
import { text } from "./files.js";
import { Bad, readNote } from "./signed-note.js";
import { readNotes, verifyCheckpoints } from "./verify-checkpoints.js";
import { verifyEntries } from "./verify-entries.js";

// Verifies an exported bundle with nothing but what Node (20 or newer) and browsers bring along. It is written apart
// from the program that makes bundles and shares no code with it, so that a mistake in one does not hide in the other.

/**
 * @typedef {{ ok: true, lines: string[] }} Holds
 * @typedef {{ ok: false, bad: string, lines: string[] }} Fails
 * @typedef {{ key?: string, checkpoint?: string }} Known what the reader got from elsewhere: a public key, an earlier checkpoint
 */

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
    const notes = readNotes(files);
    const { entries, erased, keys, manifestHash, rootAt } = await verifyEntries(
      files,
      new Set([...notes.map(({ size }) => size), earlier?.size ?? 0]),
    );
    lines.push(`${entries} entries of the trail follow each other without gap or change.`);
    const signed = await verifyCheckpoints(files, notes, entries, rootAt, keys, erased);
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
