import { AsyncLocalStorage } from "node:async_hooks";
import type { Orm } from "./database.ts";

type Kind = "read" | "snapshot" | "write";
type Unit = { readonly kind: Kind; readonly orm: Orm; over: boolean };

/** How an engine runs one unit of work: it lends a builder and takes it back. */
export type Runner = <T>(work: (orm: Orm) => Promise<T>) => Promise<T>;

/**
 * Keeps units of work from nesting in ways that would wait for each other for ever, or read
 * something else than what they just wrote.
 */
export function units(runners: Readonly<Record<Kind, Runner>>): Record<Kind, Runner> {
  const current = new AsyncLocalStorage<Unit>();
  const run =
    (kind: Kind): Runner =>
    async (work) => {
      const outer = current.getStore();
      if (outer !== undefined && !outer.over) {
        if (kind === "read" && outer.kind !== "write") return work(outer.orm);
        if (kind === "snapshot" && outer.kind === "snapshot") return work(outer.orm);
        throw new Error(`A ${kind} was started inside a ${outer.kind}: end that one first.`);
      }
      return runners[kind]((orm) => {
        const unit: Unit = { kind, orm, over: false };
        return current.run(unit, async () => {
          try {
            return await work(orm);
          } finally {
            unit.over = true;
          }
        });
      });
    };
  return { read: run("read"), snapshot: run("snapshot"), write: run("write") };
}

/** Lets one task run at a time, in the order in which they came. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
