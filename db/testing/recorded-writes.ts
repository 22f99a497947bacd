import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import type { DatabaseSettings } from "../open.ts";

/** What a process did to files, in its order, as the system saw it; files by their base name. */
export type Recorded =
  | { readonly kind: "write"; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: "cut"; readonly file: string; readonly size: number }
  /** What was done to that file, or to the names in that folder, survives a loss of power from here on. */
  | { readonly kind: "sync"; readonly file: string }
  | { readonly kind: "said"; readonly text: string };

/** Whether this machine can tell what a process writes: Linux with strace, where it may watch others. */
export const canRecord = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;

const calls = "write,writev,pwrite64,pwritev,ftruncate,fsync,fdatasync";

/** Creates that many items in a register, in a process of its own, and gives all it wrote and synced until it ended. */
export async function recordWrites(
  settings: DatabaseSettings,
  count: number,
): Promise<readonly Recorded[]> {
  const folder = mkdtempSync(join(tmpdir(), "recital-recorded-"));
  try {
    const trace = join(folder, "trace");
    const script = join(import.meta.dirname, "write-items.ts");
    const traced = ["-f", "-y", "-xx", "-s", "1048576", "-o", trace, "-e", `trace=${calls}`];
    const args = [process.execPath, script, JSON.stringify(settings), "item", String(count)];
    const child = spawn("strace", [...traced, ...args], { stdio: ["ignore", "ignore", "inherit"] });
    await once(child, "close");
    if (child.exitCode !== 0) throw new Error(`strace ended with ${child.exitCode}`);
    const recorded: Recorded[] = [];
    const whole = wholeLines();
    for await (const line of createInterface({ input: createReadStream(trace) })) {
      const one = readCall(whole(line));
      if (one !== null) recorded.push(one);
    }
    return recorded;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Joins what is told of a call in two halves because another thread called in between: it counts from its end on. */
function wholeLines(): (line: string) => string {
  const begun = new Map<string, string>();
  return (line) => {
    const [thread = ""] = line.split(" ", 1);
    const half = / <unfinished \.\.\.>$/.exec(line);
    if (half !== null) {
      begun.set(thread, line.slice(0, half.index));
      return "";
    }
    const rest = /^\d+ +<\.\.\. \w+ resumed>(.*)$/.exec(line);
    return rest === null ? line : `${begun.get(thread) ?? ""}${rest[1] ?? ""}`;
  };
}

// The result stands in a column of its own: behind the end of a call in two halves there are several blanks.
const callForm =
  /^\d+ +(?<name>\w+)\((?<descriptor>\d+)<(?<path>[^>]*)>(?:, "(?<bytes>[^"]*)", (?<length>\d+))?(?:, (?<place>\d+))?\) += (?<result>\d+)$/;

/** Null for what is no file's, such as a signal between threads. @throws Error for a call that cannot be read whole */
function readCall(line: string): Recorded | null {
  const called = callForm.exec(line)?.groups;
  const path = textOf(called?.["path"] ?? "");
  if (called === undefined) {
    if (hexOf("recital.db").test(line) || / write\(1</.test(line))
      throw new Error(`Not understood: ${line.slice(0, 300)}`);
    return null;
  }
  const { bytes = "", descriptor, length, name, place = "0", result } = called;
  if (name === "write") return descriptor === "1" ? { kind: "said", text: textOf(bytes) } : null;
  const file = basename(path);
  if (name === "fsync" || name === "fdatasync") return { kind: "sync", file };
  if (name === "ftruncate") return { kind: "cut", file, size: Number(place) };
  if (name !== "pwrite64" || result !== length)
    throw new Error(`Not understood: ${name} of ${file}`);
  return { kind: "write", file, at: Number(place), bytes: bytesOf(bytes) };
}

const bytesOf = (spelled: string) => Buffer.from(spelled.replaceAll("\\x", ""), "hex");
const textOf = (spelled: string) => bytesOf(spelled).toString();
const hexOf = (text: string) =>
  new RegExp([...Buffer.from(text)].map((byte) => `\\\\x${byte.toString(16)}`).join(""));
