import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { verifyBundle } from "#evidence/bundle/verify-bundle.js";
import { unpack } from "#reports/workbook/archive.ts";
import { Unreadable } from "#reports/workbook/unreadable.ts";
import type { Progress } from "#server/trail/verify.ts";
import { verifyApart } from "#server/trail/verify-apart.ts";
import { type Command, type Invocation, optional, WrongUsage } from "./command.ts";

/** Proves what can be proven of this register's trail, or of a bundle that was exported, packed or unpacked. */
export const verifyCommand: Command = {
  name: "verify",
  usage: "[BUNDLE [--key KEY] [--checkpoint FILE]]",
  summary:
    "Walk the trail, here or in an exported bundle, and name the first entry that does not hold",
  words: [0, 1],
  options: { key: { type: "string" }, checkpoint: { type: "string" } },
  run: (invocation) => {
    const [bundle] = invocation.words;
    return bundle === undefined ? ownTrail(invocation) : exported(invocation, bundle);
  },
};

async function ownTrail({ open, out }: Invocation): Promise<number> {
  const { db } = await open();
  const found = await verifyApart(db, { onProgress: progressOn(process.stderr) });
  if (!found.ok) {
    out(
      `Entry ${found.badSeq} does not hold: ${found.reason}. The ${found.entries} entries before it do.`,
    );
    return 1;
  }
  const { checkpoints, entries, head, redacted, signed } = found;
  out(
    `The trail holds: ${entries} entries, each referring to the one before, ${redacted} redacted.`,
  );
  out(
    checkpoints === 0
      ? "No checkpoint was signed yet."
      : `${checkpoints} signed checkpoints agree with the entries, up to entry ${signed}.`,
  );
  out(
    "Not proven: that nobody who holds both the register and its key wrote all of it anew. Hold a bundle against a checkpoint kept elsewhere to prove that.",
  );
  out(`Newest: ${head}`);
  return 0;
}

/** Tells a person at a terminal how far the walk is; a file or a pipe gets nothing of it. */
function progressOn(terminal: typeof process.stderr): (progress: Progress) => void {
  if (!terminal.isTTY) return () => undefined;
  return ({ done, total }) =>
    terminal.write(done < total ? `\r${done} of ${total} entries` : "\r\u001B[K");
}

async function exported(invocation: Invocation, bundle: string): Promise<number> {
  if (!existsSync(bundle)) throw new WrongUsage(`${bundle} does not exist.`);
  const key = optional(invocation, "key");
  const checkpoint = optional(invocation, "checkpoint");
  if (checkpoint !== null && !existsSync(checkpoint))
    throw new WrongUsage(`${checkpoint} does not exist.`);
  const files = statSync(bundle).isDirectory() ? folderFiles(bundle) : await packedFiles(bundle);
  if (files === null) {
    invocation.out(`${bundle} is neither a folder nor an archive that can be read.`);
    return 1;
  }
  const found = await verifyBundle(files, {
    ...(key === null ? {} : { key }),
    ...(checkpoint === null ? {} : { checkpoint: readFileSync(checkpoint, "utf8") }),
  });
  for (const line of found.lines) invocation.out(line);
  return found.ok ? 0 : 1;
}

function folderFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).split(sep).join("/"), readFileSync(path)];
      }),
  );
}

/** Null where the archive is damaged or hostile. */
async function packedFiles(file: string): Promise<ReadonlyMap<string, Uint8Array> | null> {
  try {
    return await unpack(readFileSync(file));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
