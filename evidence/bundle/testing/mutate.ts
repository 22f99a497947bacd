import { verifyBundle } from "../verify-bundle.js";
import { type Files, forgeries } from "./forge.ts";

/** What came of many mutations: how many of each kind were made, and those that were not refused as they should be. */
export type Mutations = {
  readonly byKind: ReadonlyMap<string, number>;
  readonly unseen: readonly string[];
};

/**
 * Tampers with a bundle that many times, with each kind in turn, and has the verifier find it: each is to be refused
 * with the first bad entry, or the file, named. `random` gives numbers from 0 to 1.
 */
export async function mutate(
  files: Files,
  another: Files,
  count: number,
  random: () => number,
): Promise<Mutations> {
  const byKind = new Map<string, number>();
  const unseen: string[] = [];
  const kinds = Object.entries(forgeries);
  for (let made = 0, turn = 0; made < count; turn += 1) {
    const [kind = "", forge] = kinds[turn % kinds.length] ?? [];
    const forged = forge?.(files, random, another) ?? null;
    if (forged === null) continue;
    made += 1;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    const found = await verifyBundle(forged.files);
    if (found.ok) unseen.push(`${kind}: accepted`);
    else if (!forged.isNamed(found.bad)) unseen.push(`${kind}: ${found.lines.at(-1)}`);
  }
  return { byKind, unseen };
}
