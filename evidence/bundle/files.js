// @ts-check
import { utf8 } from "./bytes.js";
import { Bad, faults } from "./signed-note.js";

/**
 * A file of a bundle as text.
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {string} path
 */
export function text(files, path) {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Bad(path, faults.missing);
  try {
    return utf8(bytes);
  } catch {
    throw new Bad(path, { en: "it is not text", fr: "ce n’est pas du texte" });
  }
}

/**
 * The lines of a file, each ended by a line feed; where the last one is cut it is given without its end.
 * @param {Uint8Array} bytes
 */
export function linesOf(bytes) {
  /** @type {Uint8Array[]} */
  const lines = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    lines.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}
