// @ts-check
// Bytes, their spellings and their hash, with nothing but what Node and browsers bring along.

export const encoder = new TextEncoder();
const node =
  typeof process === "object" && process.versions?.node ? await import("node:crypto") : null;

/**
 * A file: its bytes, or a way to read them when they are asked for.
 * @typedef {Uint8Array | Pick<Blob, "arrayBuffer" | "stream">} Content
 */

/**
 * The bytes of a file in pieces.
 * @param {Content} content
 */
export async function* piecesOf(content) {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  const reader = content.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

/**
 * The hash of a file, which Node makes piece by piece.
 * @param {Content} content
 * @returns {Promise<Uint8Array>}
 */
export async function sha256Of(content) {
  if (node === null) return sha256(await bytesOf(content));
  const hash = node.createHash("sha256");
  for await (const piece of piecesOf(content)) hash.update(piece);
  return hash.digest();
}

/** @param {Content} content */
export const bytesOf = async (content) =>
  content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());

/** @param {...Uint8Array} parts @returns {Promise<Uint8Array>} */
export async function sha256(...parts) {
  if (node !== null) {
    const hash = node.createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest();
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** @param {Uint8Array} bytes */
export const hex = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
/** @param {string} text */
export const fromHex = (text) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
/** No bytes where the text is not base64. @param {string} text */
export const fromBase64 = (text) =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)
    ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    : new Uint8Array();
/** @param {Uint8Array} bytes */
export const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
/** @param {Uint8Array} bytes */
export const utf8 = (bytes) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
