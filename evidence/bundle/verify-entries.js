// @ts-check
import { encoder, fromHex, hex, sha256, utf8 } from "./bytes.js";
import { linesOf } from "./files.js";
import { Bad, entryNamed, faults } from "./signed-note.js";

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/**
 * Walks the entries and gives the roots of the tree at the sizes asked for and at its end.
 * @param {import("./files.js").Files} files
 * @param {ReadonlySet<number>} sizes
 */
export async function verifyEntries(files, sizes) {
  const content = files.get("trail/entries.jsonl");
  if (content === undefined) throw new Bad("trail/entries.jsonl", faults.missing);
  const walk = new Walk(sizes);
  let whole = true;
  for await (const { cut, lines } of linesOf(content)) {
    for (const line of lines) await walk.step(line);
    whole = !cut;
  }
  if (!whole || walk.entries === 0)
    throw new Bad(entryNamed(Math.max(walk.entries, 1)), {
      en: "its line is cut",
      fr: "ligne coupée",
    });
  await walk.noteRoot();
  return walk;
}

/** A walk over the entries one after the other, keeping only what is asked of it at the end. */
class Walk {
  /** How many were walked over. */
  entries = 0;
  /** The hash of the manifest of the newest bundle that was exported. */
  manifestHash = "";
  /** @type {string[]} */ keys = [];
  /** @type {Map<number, Uint8Array>} */ rootAt = new Map();
  erased = new Erased();
  #prev = "0".repeat(64);
  /** @type {{ hash: Uint8Array, size: number }[]} */ #subtrees = [];
  #sizes;

  /** @param {ReadonlySet<number>} sizes */
  constructor(sizes) {
    this.#sizes = sizes;
  }

  /** @param {Uint8Array} row */
  async step(row) {
    const seq = this.entries + 1;
    const { entry, envelope, hash, payload } = await entryOf(row, seq);
    if (envelope.seq !== seq)
      throw new Bad(entryNamed(seq), { en: "it has another number", fr: "numéro différent" });
    const leaf = await sha256(leafMark, encoder.encode(entry));
    if (hex(leaf) !== hash) throw new Bad(entryNamed(seq), faults.altered);
    if (envelope.prev !== this.#prev)
      throw new Bad(entryNamed(seq), {
        en: "it does not refer to the entry before it",
        fr: "ne renvoie pas à l’entrée précédente",
      });
    this.entries = seq;
    this.#prev = hash;
    this.erased.note(seq, envelope, payload);
    await this.#grow(leaf);
    if (envelope.entity === "trail-key" && payload !== null)
      this.keys.push(payload.after.verifierKey);
    if (envelope.action === "export" && payload?.after?.format === "bundle")
      this.manifestHash = payload.after.manifest;
    if (this.#sizes.has(seq)) await this.noteRoot();
  }

  /** Keeps the root of the tree as it is now. */
  async noteRoot() {
    this.rootAt.set(this.entries, await rootOf(this.#subtrees));
  }

  /** @param {Uint8Array} leaf */
  async #grow(leaf) {
    const subtrees = this.#subtrees;
    let subtree = { hash: leaf, size: 1 };
    for (let last = subtrees.at(-1); last?.size === subtree.size; last = subtrees.at(-1)) {
      subtrees.pop();
      subtree = { hash: await sha256(nodeMark, last.hash, subtree.hash), size: 2 * subtree.size };
    }
    subtrees.push(subtree);
  }
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
      ? {
          en: "what it recorded is missing, and no entry says that it was erased",
          fr: "ce qu’elle consignait est absent, et aucune entrée ne dit que cela a été effacé",
        }
      : {
          en: "a later entry says that what it recorded was erased, but it is here",
          fr: "une entrée ultérieure dit que ce qu’elle consignait a été effacé, mais cela s’y trouve",
        };
    throw new Bad(entryNamed(first), why);
  }
}

/** @param {Uint8Array} bytes @param {number} seq */
async function entryOf(bytes, seq) {
  const place = entryNamed(seq);
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
    throw new Bad(place, { en: "its line cannot be read", fr: "ligne illisible" });
  }
  const { body, entry, hash, salt } = parts;
  if (JSON.stringify({ entry, hash, salt, body }) !== row || envelope === null)
    throw new Bad(place, {
      en: "its line is not written as it was exported",
      fr: "ligne écrite autrement qu’à l’export",
    });
  const altered = { en: "what it recorded was altered", fr: "ce qu’elle consignait a été altéré" };
  if (typeof salt === "string" && typeof body === "string") {
    if (!/^([0-9a-f]{2})+$/.test(salt)) throw new Bad(place, altered);
    const own = hex(await sha256(fromHex(salt), encoder.encode(body)));
    if (own !== envelope.payloadHash) throw new Bad(place, altered);
  } else if (salt !== null || body !== null)
    throw new Bad(place, {
      en: "what it recorded is incomplete",
      fr: "ce qu’elle consignait est incomplet",
    });
  return { entry, envelope, hash, payload };
}

/** @param {readonly { hash: Uint8Array }[]} subtrees from the largest to the smallest */
async function rootOf(subtrees) {
  const [smallest, ...larger] = subtrees.toReversed();
  let hash = smallest?.hash ?? (await sha256());
  for (const { hash: left } of larger) hash = await sha256(nodeMark, left, hash);
  return hash;
}
