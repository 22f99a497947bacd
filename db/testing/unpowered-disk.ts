import type { Recorded } from "./recorded-writes.ts";

type Change = Extract<Recorded, { kind: "write" | "cut" }>;

/** What a disk writes whole or not at all. */
const sector = 512;

/**
 * The files of one folder on a disk that may lose its power: what was synced is there afterwards; of what was written
 * since, each sector is there or is not, whatever came first.
 */
export class UnpoweredDisk {
  readonly #synced: Map<string, Buffer>;
  /** Files whose name would be found again. */
  readonly #named: Set<string>;
  #since: Change[] = [];
  readonly #folder: string;

  /** @param folder its base name; @param files what is there, and synced, at first */
  constructor(folder: string, files: ReadonlyMap<string, Buffer>) {
    this.#folder = folder;
    this.#synced = new Map(files);
    this.#named = new Set(files.keys());
  }

  /** Takes note of what a process did. */
  note(one: Recorded): void {
    if (one.kind === "write" || one.kind === "cut") this.#since.push(one);
    if (one.kind !== "sync") return;
    if (one.file === this.#folder) for (const file of this.#synced.keys()) this.#named.add(file);
    for (const change of this.#since)
      if (change.file === one.file) apply(this.#synced, change, () => true);
    this.#since = this.#since.filter(({ file }) => file !== one.file);
  }

  /** The files after a loss of power at this moment; `isKept` decides of each sector, and each name, that nobody synced. */
  afterLoss(isKept: () => boolean): ReadonlyMap<string, Buffer> {
    const files = new Map(this.#synced);
    for (const change of this.#since) apply(files, change, isKept);
    for (const file of files.keys()) if (!this.#named.has(file) && !isKept()) files.delete(file);
    return files;
  }
}

/** Replaces the file's buffer, so that a copy of the map shares nothing that changes. */
function apply(files: Map<string, Buffer>, change: Change, isKept: () => boolean): void {
  const before = files.get(change.file) ?? Buffer.alloc(0);
  if (change.kind === "cut") {
    if (isKept()) files.set(change.file, resized(before, change.size));
    return;
  }
  const { at, bytes } = change;
  let after: Buffer | undefined;
  for (let start = 0; start < bytes.length; start += sector) {
    if (!isKept()) continue;
    const part = bytes.subarray(start, start + sector);
    after ??= resized(before, Math.max(before.length, at + start + part.length));
    if (after.length < at + start + part.length) after = resized(after, at + start + part.length);
    part.copy(after, at + start);
  }
  if (after !== undefined) files.set(change.file, after);
}

function resized(bytes: Buffer, size: number): Buffer {
  const other = Buffer.alloc(size);
  bytes.copy(other, 0, 0, size);
  return other;
}
