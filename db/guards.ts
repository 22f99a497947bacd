import { createHash } from "node:crypto";
import type { Entity } from "#register/entity.ts";
import { collections, entityOf } from "#register/registry.ts";

/** SQL on one connection, outside the query builder; values as the driver gives them. */
export type Raw = (
  statement: string,
  params?: readonly unknown[],
) => Promise<readonly Record<string, unknown>[]>;

/**
 * What the database itself enforces, whoever writes to it: triggers and the search index. Derived
 * from the declarations, created after every migration, compared at every open.
 */
export type Guards = {
  /** Name and definition of each, as the engine gives them back. */
  readonly expected: ReadonlyMap<string, string>;
  readonly actual: (raw: Raw) => Promise<ReadonlyMap<string, string>>;
  readonly drop: (raw: Raw) => Promise<void>;
  readonly create: (raw: Raw) => Promise<void>;
};

/** The tables that hold records. */
export const guardedRecords: readonly string[] = collections.map(
  (collection): Entity["name"] => entityOf(collection).name,
);

/** Tables whose rows are never altered once written. */
export const immutableTables = [
  "policyVersion",
  "policyFile",
  "policySnapshot",
  "treeTile",
  "checkpoint",
] as const;

/** The words of the refusals, the same on both engines. */
export const refusals = {
  insert: "recital: a new record needs its audit entry in the same transaction",
  update: "recital: a changed record needs its audit entry and the next version number",
  remove: "recital: nothing is deleted from the register; archive it",
  sequence: "recital: an audit entry follows the last one, without a gap",
  trail: "recital: the audit trail is never altered",
  payload: "recital: an audit payload is only ever redacted, and by an entry that says so",
  immutable: "recital: what was published or signed is never altered",
} as const;

/** The names of the guards that are missing, altered or added. */
export function differences(
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...expected.keys(), ...actual.keys()]);
  return [...names].filter((name) => expected.get(name) !== actual.get(name)).sort();
}

/** One hash over all definitions. */
export function fingerprint(guards: ReadonlyMap<string, string>): string {
  const sorted = [...guards].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
