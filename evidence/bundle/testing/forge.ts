import { createHash } from "node:crypto";
import { signedNote } from "../../note.ts";
import { newSigningKey } from "../../signature.ts";

export type Files = ReadonlyMap<string, Uint8Array>;

/** A bundle that was tampered with, and whether what a verifier names is where the first fault is. */
export type Forged = { readonly files: Files; readonly isNamed: (bad: string) => boolean };

/** A way to tamper with a bundle, given numbers between 0 and 1 to choose by; null where it would change nothing. */
export type Forgery = (files: Files, random: () => number, another: Files) => Forged | null;

const entriesFile = "trail/entries.jsonl";
const checkpointFile = "trail/checkpoint";

const textOf = (files: Files, path: string) => Buffer.from(files.get(path) ?? []).toString();

const linesOf = (files: Files) => textOf(files, entriesFile).trimEnd().split("\n");

const pick = (random: () => number, count: number) => Math.floor(random() * count);

/** Changed from the entry at that index on; the entries file is named by its entries, others by their path. */
function withLines(files: Files, lines: readonly string[], firstBad: number): Forged {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  return {
    files: new Map([...files, [entriesFile, bytes]]),
    isNamed: (bad) => bad === `entry ${firstBad + 1}`,
  };
}

/** A file replaced by bytes that differ from its own from the offset on. */
function withFile(files: Files, path: string, bytes: Uint8Array, offset: number): Forged {
  const before = Buffer.from(files.get(path) ?? []).subarray(0, offset);
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  const name = path === entriesFile ? `entry ${line}` : path;
  return { files: new Map([...files, [path, bytes]]), isNamed: (bad) => bad === name };
}

type Parts = { entry: string; hash: string; salt: string | null; body: string | null };

const partsOf = (line: string | undefined) => JSON.parse(line ?? "") as Parts;
const lineOf = ({ body, entry, hash, salt }: Parts) => JSON.stringify({ entry, hash, salt, body });

/** Writes all hashes anew after an entry was changed, as somebody without the key could. */
function rechained(lines: readonly string[]): string[] {
  let prev = "0".repeat(64);
  return lines.map((line, index) => {
    const { body, entry, salt } = partsOf(line);
    // The keys of an envelope are in order already; only values change.
    const written = JSON.stringify({ ...JSON.parse(entry), prev, seq: index + 1 });
    const hash = createHash("sha256").update("\u0000").update(written).digest("hex");
    prev = hash;
    return lineOf({ entry: written, hash, salt, body });
  });
}

/** True where the fault at an index lies between the two checkpoints that a verifier names. */
function isBetween(bad: string, index: number): boolean {
  const [first = Number.NaN, last = first] = (bad.match(/\d+/g) ?? []).map(Number);
  return bad.startsWith("entry ") && first <= index + 1 && index + 1 <= last;
}

function rewritten(files: Files, lines: readonly string[], index: number): Forged {
  const forged = withLines(files, rechained(lines), index);
  return { ...forged, isNamed: (bad) => isBetween(bad, index) };
}

/** The ways of tampering that a verifier has to see, by name. */
export const forgeries: Readonly<Record<string, Forgery>> = {
  "another bit": (files, random) => {
    const [path, bytes] = [...files][pick(random, files.size)] ?? ["", new Uint8Array()];
    return anotherBit(files, random, path, bytes);
  },
  "another bit among the entries": (files, random) =>
    anotherBit(files, random, entriesFile, files.get(entriesFile) ?? new Uint8Array()),
  "a file cut off": (files, random) => {
    const [path, bytes] = [...files][pick(random, files.size)] ?? ["", new Uint8Array()];
    if (bytes.length === 0) return null;
    const at = pick(random, bytes.length);
    return withFile(files, path, bytes.subarray(0, at), at);
  },
  "a missing file": (files, random) => {
    const path = [...files.keys()][pick(random, files.size)] ?? "";
    return {
      files: new Map([...files].filter(([one]) => one !== path)),
      isNamed: (bad) => bad === path,
    };
  },
  "a file too many": (files, random) => {
    const path = `register/other-${pick(random, 1000)}.json`;
    return withFile(files, path, Buffer.from("{}"), 0);
  },
  "an entry left out": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length);
    return withLines(files, lines.toSpliced(at, 1), at);
  },
  "an entry told twice": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length);
    return withLines(files, lines.toSpliced(at, 0, lines[at] ?? ""), at + 1);
  },
  "two entries in each other's place": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length - 1);
    const swapped = lines.with(at, lines[at + 1] ?? "").with(at + 1, lines[at] ?? "");
    return withLines(files, swapped, at);
  },
  "the newest entries cut off": (files, random) => {
    const lines = linesOf(files);
    const kept = 1 + pick(random, lines.length - 1);
    return withLines(files, lines.slice(0, kept), kept);
  },
  "another actor, with all hashes made anew": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length);
    const parts = partsOf(lines[at]);
    const entry = JSON.stringify({ ...JSON.parse(parts.entry), actor: "somebody-else" });
    return rewritten(files, lines.with(at, lineOf({ ...parts, entry })), at);
  },
  "another account of what happened, with all hashes made anew": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length);
    const parts = partsOf(lines[at]);
    const envelope = JSON.parse(parts.entry);
    if (parts.salt === null || envelope.entity === "trail-key") return null;
    const body = JSON.stringify({ after: null, before: null, reason: "never" });
    const payloadHash = createHash("sha256")
      .update(Buffer.from(parts.salt, "hex"))
      .update(body)
      .digest("hex");
    const entry = JSON.stringify({ ...envelope, payloadHash });
    return rewritten(files, lines.with(at, lineOf({ ...parts, entry, body })), at);
  },
  "what an entry recorded taken away": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length);
    const parts = partsOf(lines[at]);
    if (parts.body === null) return null;
    const emptied = random() < 0.5 ? { salt: null, body: null } : { salt: null };
    return withLines(files, lines.with(at, lineOf({ ...parts, ...emptied })), at);
  },
  "the checkpoint signed by somebody else": (files) => {
    const note = textOf(files, checkpointFile);
    const [text = ""] = note.split("\n\n");
    const name = /^— ([^ ]+) /mu.exec(note)?.[1] ?? "";
    const signed = Buffer.from(signedNote(`${text}\n`, [newSigningKey(name)]));
    return withFile(files, checkpointFile, signed, 0);
  },
  "a file of another export": (files, random, another) => {
    const path = [...files.keys()][pick(random, files.size)] ?? "";
    const bytes = another.get(path);
    if (bytes === undefined || Buffer.from(bytes).equals(files.get(path) ?? new Uint8Array()))
      return null;
    const forged = withFile(files, path, bytes, 0);
    return path.startsWith("trail/") ? { ...forged, isNamed: isInTrail } : forged;
  },
};

const isInTrail = (bad: string) => /^entry \d+|^trail\//.test(bad);

function anotherBit(
  files: Files,
  random: () => number,
  path: string,
  bytes: Uint8Array,
): Forged | null {
  if (bytes.length === 0) return null;
  const altered = Uint8Array.from(bytes);
  const at = pick(random, altered.length);
  altered[at] = (altered[at] ?? 0) ^ (1 << pick(random, 8));
  return withFile(files, path, altered, at);
}
