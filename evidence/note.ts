import { isSignedBy, type SigningKey, signText, type VerifierKey } from "./signature.ts";

/** A text with the signatures under it. */
export type Note = {
  /** Ends with a line feed. */
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly signature: Buffer }[];
};

const longest = 1_000_000;
const mostSignatures = 16;

/** Signs a text, which ends with a line feed and has no control characters, by all the keys (C2SP signed-note). */
export function signedNote(text: string, keys: readonly SigningKey[]): string {
  if (!isNoteText(text)) throw new RangeError("A note is lines of text without control characters");
  const lines = keys.map((key) => `— ${key.name} ${signText(text, key).toString("base64")}\n`);
  return `${text}\n${lines.join("")}`;
}

/** The parts of a note; null where it is none. Signatures are not verified. */
export function readNote(note: string): Note | null {
  if (note.length > longest || !note.isWellFormed()) return null;
  const cut = note.lastIndexOf("\n\n");
  if (cut === -1 || !note.endsWith("\n")) return null;
  const text = note.slice(0, cut + 1);
  const lines = note.slice(cut + 2, -1).split("\n");
  if (!isNoteText(text) || lines.length > mostSignatures) return null;
  const signatures = lines.map((line) => {
    const match = /^— ([^+\s]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line);
    const [, name = "", base64 = ""] = match ?? [];
    return { name, signature: Buffer.from(base64, "base64"), base64 };
  });
  const sound = signatures.every(
    ({ name, signature, base64 }) =>
      name !== "" && signature.length > 4 && signature.toString("base64") === base64,
  );
  return sound
    ? { text, signatures: signatures.map(({ name, signature }) => ({ name, signature })) }
    : null;
}

/** True where one of a note's signatures is that key's. */
export function isNoteBy(note: Note, key: VerifierKey): boolean {
  return note.signatures.some(
    ({ name, signature }) => name === key.name && isSignedBy(note.text, signature, key),
  );
}

const control = /(?!\n)\p{Cc}/u;

const isNoteText = (text: string) => text.endsWith("\n") && !control.test(text);
