import { recordOf, type Said } from "#register/complete.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import type {
  Activity,
  AutomatedDecision,
  Collection,
  DataUse,
  Involvement,
  LegalGround,
  Purpose,
  RecordIn,
  RetentionRule,
  Transfer,
  ValuesIn,
} from "#register/registry.ts";
import type { Publication } from "../situation.ts";
import { completeRecords } from "./complete-records.ts";
import { at } from "./words.ts";

/** The same value for a test to write to. */
export type Writable<V> = V extends string | number | boolean | null | undefined
  ? V
  : V extends readonly (infer Item)[]
    ? Writable<Item>[]
    : { -readonly [K in keyof V]: Writable<V[K]> };

type Records = { -readonly [C in Collection]: Writable<RecordIn<C>>[] };

/** A copy of the complete register that an example edits: records and parts by their id. */
export class Draft {
  readonly records: Records;
  /** The versions in force, by the id of their policy. */
  readonly publications = new Map<string, Publication>();

  constructor(records: RegisterRecords = completeRecords) {
    this.records = structuredClone(records) as unknown as Records;
  }

  /** The record with that id. */
  record<C extends Collection>(collection: C, id: string): Writable<RecordIn<C>> {
    const records = this.records[collection] as readonly { readonly id: string }[];
    const found = records.find((record) => record.id === id);
    if (found === undefined) throw new RangeError(`there is no ${collection}/${id}`);
    return found as Writable<RecordIn<C>>;
  }

  organisation = (id = "us") => this.record("organisations", id);
  party = (id: string) => this.record("parties", id);
  activity = (id: string) => this.record("activities", id);
  point = (id = "checkout") => this.record("collection-points", id);
  policy = (id = "privacy") => this.record("policies", id);

  /** Any part of an activity, by id. */
  purpose = (id: string) => this.#part<Purpose>(id, ({ purposes }) => purposes);
  ground = (id: string) =>
    this.#part<LegalGround>(id, ({ purposes }) => purposes.flatMap(({ grounds }) => grounds));
  dataUse = (id: string) => this.#part<DataUse>(id, ({ dataUses }) => dataUses);
  involvement = (id: string) => this.#part<Involvement>(id, ({ involvements }) => involvements);
  transfer = (id: string) =>
    this.#part<Transfer>(id, (activity) => activity.involvements.flatMap((one) => one.transfers));
  retentionRule = (id: string) => this.#part<RetentionRule>(id, ({ retention }) => retention);
  decision = (id: string) =>
    this.#part<AutomatedDecision>(id, ({ automatedDecisions }) => automatedDecisions);

  /** Adds a record that says this and nothing else. */
  add<C extends Collection>(collection: C, id: string, said: Said<ValuesIn<C>>): void {
    const record = structuredClone(recordOf(collection, id, at, said));
    (this.records[collection] as unknown[]).push(record);
  }

  /** Takes a record away. */
  remove(collection: Collection, id: string): void {
    const records = this.records[collection] as { id: string }[];
    records.splice(records.indexOf(this.record(collection, id) as { id: string }), 1);
  }

  /** The register as edited, as of the day of the examples. */
  register(): Register {
    return makeRegister(this.records as unknown as RegisterRecords, at);
  }

  #part<P extends { readonly id: string }>(
    id: string,
    partsOf: (activity: Activity) => readonly P[],
  ): Writable<P> {
    const parts = this.records.activities.flatMap((one) => partsOf(one as unknown as Activity));
    const found = parts.find((part) => part.id === id);
    if (found === undefined) throw new RangeError(`there is no part ${id}`);
    return found as Writable<P>;
  }
}
