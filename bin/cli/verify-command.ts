import { existsSync, readFileSync, statSync } from "node:fs";
import { type Known, verifyBundle } from "#evidence/bundle/verify-bundle.js";
import { Unreadable } from "#reports/workbook/unreadable.ts";
import type { Progress } from "#server/trail/verify.ts";
import { verifyApart } from "#server/trail/verify-apart.ts";
import { folderFiles, packedFiles } from "./bundle-files.ts";
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
  const known = {
    ...(key === null ? {} : { key }),
    ...(checkpoint === null ? {} : { checkpoint: readFileSync(checkpoint, "utf8") }),
  };
  const found = statSync(bundle).isDirectory()
    ? await verifyBundle(folderFiles(bundle), known)
    : await verifyPacked(bundle, known);
  if (found === null) {
    invocation.out(`${bundle} is neither a folder nor an archive that can be read.`);
    return 1;
  }
  for (const line of found.lines) invocation.out(line);
  return found.ok ? 0 : 1;
}

/** Null where the archive is damaged or hostile. */
async function verifyPacked(file: string, known: Known) {
  try {
    const { archive, files } = await packedFiles(file);
    const found = await verifyBundle(files, known);
    archive.close();
    return found;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
