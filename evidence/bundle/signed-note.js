// @ts-check
import { base64, encoder, fromBase64, hex, sha256 } from "./bytes.js";

/** @typedef {{ en: string, fr: string }} Text what a reader is told, in English or French */

/** Something that does not hold; what it is, a file or an entry, and why go to the reader. */
export class Bad extends Error {
  /** @param {string | Text} what @param {Text} why */
  constructor(what, why) {
    super(why.en);
    this.what = typeof what === "string" ? { en: what, fr: what } : what;
    this.why = why;
  }
}

/** @param {number} seq @returns {Text} */
export const entryNamed = (seq) => ({ en: `entry ${seq}`, fr: `entrée ${seq}` });

/** @type {Record<"missing" | "altered" | "unreadable", Text>} */
export const faults = {
  missing: { en: "it is missing", fr: "élément absent" },
  altered: { en: "it was altered", fr: "contenu altéré" },
  unreadable: { en: "it cannot be read", fr: "contenu illisible" },
};

/**
 * A checkpoint: origin, size, root, and the signatures under it (C2SP tlog-checkpoint, signed-note).
 * @param {string} note
 * @param {string | Text} place
 */
export function readNote(note, place) {
  const match =
    /^(([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— [^+\s]+ [A-Za-z0-9+/]+={0,2}\n)+)$/u.exec(
      note,
    );
  if (match === null) throw new Bad(place, faults.unreadable);
  const [, body = "", origin = "", size = "", root = "", signatures = ""] = match;
  return {
    body,
    origin,
    size: Number(size),
    root,
    signatures: signatures
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [, name = "", value = ""] = line.split(" ");
        return { name, value };
      }),
  };
}

/**
 * @param {string} body
 * @param {{ name: string, value: string }} signature
 * @param {string} key name+hash+key
 */
export async function isSigned(body, signature, key) {
  const [, name = "", id = "", value = ""] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(key) ?? [];
  if (signature.name !== name) return false;
  const signed = fromBase64(signature.value);
  const bytes = fromBase64(value);
  if (
    base64(signed) !== signature.value ||
    signed.length !== 68 ||
    bytes.length !== 33 ||
    bytes[0] !== 1
  )
    return false;
  if (hex(signed.subarray(0, 4)) !== id) return false;
  const own = await sha256(encoder.encode(`${name}\n`), bytes);
  if (hex(own.subarray(0, 4)) !== id) return false;
  const imported = await crypto.subtle.importKey("raw", bytes.slice(1), "Ed25519", false, [
    "verify",
  ]);
  return crypto.subtle.verify("Ed25519", imported, signed.slice(4), encoder.encode(body));
}
