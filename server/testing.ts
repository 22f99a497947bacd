import { tmpdir } from "node:os";
import type { Actor, Role } from "#access/roles.ts";
import type { Engine } from "#db/migration-files.ts";
import { testDatabase } from "#db/testing.ts";
import type { Collection } from "#register/registry.ts";
import { ReportMaker } from "#reports/report-maker.ts";
import type { Context } from "./context.ts";
import { change } from "./records/change.ts";
import type { AnyRecord } from "./records/write.ts";
import { RegisterCache } from "./registers/cache.ts";
import { memoryVault } from "./trail/vault.ts";

/** A register of a test's own with a clock that the test moves. */
export type TestRegister = AsyncDisposable & {
  /** The context of somebody with these roles; the id and address are the name's. */
  readonly as: (name: string, ...roles: Role[]) => Context;
  /** The DPO: may do everything in the register. */
  readonly dpo: Context;
  readonly clock: { now: Date };
};

/** Opens an empty register on that engine at noon of 2026-03-03. */
export async function testRegister(engine: Engine): Promise<TestRegister> {
  const clock = { now: new Date("2026-03-03T12:00:00.000Z") };
  const opened = await testDatabase(engine, () => clock.now);
  const installation = {
    db: opened.database,
    now: () => clock.now,
    url: "http://localhost:3000",
    registers: new RegisterCache(),
    vault: memoryVault("localhost/trail"),
    reports: new ReportMaker(),
    dataDir: tmpdir(),
  };
  const as = (name: string, ...roles: Role[]): Context => {
    const actor: Actor = {
      id: `person-${name}`,
      email: `${name}@example.org`,
      roles,
      isOperator: false,
    };
    return { ...installation, actor, requestId: `request-of-${name}`, locale: "en", asOf: null };
  };
  return { as, dpo: as("dora", "dpo"), clock, [Symbol.asyncDispose]: opened.dispose };
}

/** A text in English, as a client sends it. */
export const english = (text: string) => ({ en: { text } });

/** Creates a record the short way. */
export function create(
  ctx: Context,
  collection: Collection,
  id: string,
  input: object,
): Promise<AnyRecord> {
  return change(ctx, { kind: "create", collection, id, input });
}

/** Replaces some fields of a record. */
export function edit(
  ctx: Context,
  collection: Collection,
  record: AnyRecord,
  fields: object,
): Promise<AnyRecord> {
  return change(ctx, {
    kind: "update",
    collection,
    id: record.id,
    version: record.version,
    input: { ...record, ...fields },
  });
}

/** The least an activity needs. */
export const activity = (reference: string, fields: object = {}) => ({
  reference,
  name: english(`Activity ${reference}`),
  ourRole: "controller",
  state: "draft",
  ...fields,
});
