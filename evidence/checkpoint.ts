import type { Tree } from "./proofs.ts";

/** What a checkpoint says: the tree of one log at one size. */
export type Checkpoint = Tree & { readonly origin: string };

/** The text of a checkpoint, ready to be signed: origin, size, root (C2SP tlog-checkpoint). */
export function checkpointText({ origin, root, size }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString("base64")}\n`;
}

/** Reads the text of a checkpoint; null where it is none. Lines that extend it are left aside. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin = "", size = "", root = ""] = text.split("\n");
  if (origin === "" || !/^(0|[1-9]\d{0,15})$/.test(size)) return null;
  const bytes = Buffer.from(root, "base64");
  if (bytes.length !== 32 || bytes.toString("base64") !== root) return null;
  const count = Number(size);
  return Number.isSafeInteger(count) ? { origin, size: count, root: bytes } : null;
}
