import { createHash } from "node:crypto";

type Files = ReadonlyMap<string, Uint8Array>;

/** A way to tamper with a bundle, given numbers between 0 and 1 to choose by; null where it would change nothing. */
export type Forgery = (files: Files, random: () => number) => Files | null;

const entriesFile = "trail/entries.jsonl";

const linesOf = (files: Files) =>
  Buffer.from(files.get(entriesFile) ?? [])
    .toString()
    .trimEnd()
    .split("\n");

const withLines = (files: Files, lines: readonly string[]) =>
  new Map([...files, [entriesFile, Buffer.from(`${lines.join("\n")}\n`)]]);

const pick = (random: () => number, count: number) => Math.floor(random() * count);

/** Writes all hashes anew after the envelope of an entry was changed, as somebody without the key could. */
function rechained(lines: readonly string[]): string[] {
  let prev = "0".repeat(64);
  return lines.map((line, index) => {
    const { body, entry, salt } = JSON.parse(line) as Record<string, string>;
    const changed = { ...JSON.parse(entry ?? ""), prev, seq: index + 1 };
    // The keys of an envelope are in order already; only values change.
    const written = JSON.stringify(changed);
    prev = createHash("sha256").update("\u0000").update(written).digest("hex");
    return JSON.stringify({ entry: written, salt, body });
  });
}

/** The ways of tampering that a verifier has to see, by name. */
export const forgeries: Readonly<Record<string, Forgery>> = {
  "another bit": (files, random) => {
    const [path, bytes] = [...files][pick(random, files.size)] ?? ["", new Uint8Array()];
    if (bytes.length === 0) return null;
    const altered = Uint8Array.from(bytes);
    const at = pick(random, altered.length);
    altered[at] = (altered[at] ?? 0) ^ (1 << pick(random, 8));
    return new Map([...files, [path, altered]]);
  },
  "a file cut off": (files, random) => {
    const [path, bytes] = [...files][pick(random, files.size)] ?? ["", new Uint8Array()];
    if (bytes.length === 0) return null;
    return new Map([...files, [path, bytes.subarray(0, pick(random, bytes.length))]]);
  },
  "a missing file": (files, random) => {
    const path = [...files.keys()][pick(random, files.size)];
    return new Map([...files].filter(([one]) => one !== path));
  },
  "a file too many": (files) => new Map([...files, ["register/other.json", Buffer.from("{}")]]),
  "an entry left out": (files, random) => {
    const lines = linesOf(files);
    lines.splice(pick(random, lines.length), 1);
    return withLines(files, lines);
  },
  "an entry told twice": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length);
    lines.splice(at, 0, lines[at] ?? "");
    return withLines(files, lines);
  },
  "two entries in each other's place": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length - 1);
    return withLines(files, lines.with(at, lines[at + 1] ?? "").with(at + 1, lines[at] ?? ""));
  },
  "the newest entries cut off": (files, random) => {
    const lines = linesOf(files);
    return withLines(files, lines.slice(0, 1 + pick(random, lines.length - 1)));
  },
  "another actor, with all hashes made anew": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length);
    const { body, entry, salt } = JSON.parse(lines[at] ?? "") as Record<string, string>;
    const changed = JSON.stringify({ ...JSON.parse(entry ?? ""), actor: "somebody-else" });
    return withLines(
      files,
      rechained(lines.with(at, JSON.stringify({ entry: changed, salt, body }))),
    );
  },
  "what an entry recorded taken away": (files, random) => {
    const lines = linesOf(files);
    const at = pick(random, lines.length);
    const { body, entry } = JSON.parse(lines[at] ?? "") as Record<string, string>;
    return withLines(files, lines.with(at, JSON.stringify({ entry, salt: null, body })));
  },
};
