// @ts-check
import { bytesOf, piecesOf, utf8 } from "./bytes.js";
import { Bad, faults } from "./signed-note.js";

/** @typedef {ReadonlyMap<string, import("./bytes.js").Content>} Files the files of a bundle by their paths within it */

/** No line of a bundle is that long. */
const longestLine = 1 << 26;

/**
 * A file of a bundle as text.
 * @param {Files} files
 * @param {string} path
 */
export async function text(files, path) {
  const content = files.get(path);
  if (content === undefined) throw new Bad(path, faults.missing);
  const bytes = await bytesOf(content);
  try {
    return utf8(bytes);
  } catch {
    throw new Bad(path, { en: "it is not text", fr: "ce n’est pas du texte" });
  }
}

/**
 * The lines of a file, each ended by a line feed, as many at a time as were read; where the last one is cut it comes
 * last, without its end.
 * @param {import("./bytes.js").Content} content
 */
export async function* linesOf(content) {
  /** @type {Uint8Array} */
  let rest = new Uint8Array();
  for await (const piece of piecesOf(content)) {
    const bytes = joined(rest, piece);
    /** @type {Uint8Array[]} */
    const lines = [];
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      lines.push(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    yield { lines, cut: false };
    if (rest.length > longestLine) break;
  }
  if (rest.length > 0) yield { lines: [rest], cut: true };
}

/** @param {Uint8Array} one @param {Uint8Array} other */
function joined(one, other) {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
