import type { SentenceChange } from "#policy/compare.ts";
import type { Origin, Sentence } from "#policy/document.ts";
import { concealedId } from "./conceal.ts";
import type { RecordChange } from "./record-changes.ts";

/** A change of a record that made a sentence change; `pointer` is the field, null for the record as a whole. */
export type RecordCause = { readonly change: RecordChange; readonly pointer: string | null };

const keyOf = ({ collection, id }: Pick<Origin, "collection" | "id">) => `${collection}/${id}`;

const within = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}/`);

const topField = (pointer: string) => pointer.split("/")[1] ?? "";

/** Finds, for sentences that changed, what in the register changed them. */
export class Causes {
  readonly #byRecord: ReadonlyMap<string, readonly RecordChange[]>;
  readonly #policyChanges: readonly RecordChange[];

  /** @param changes every change of a record between the two texts; `policyId` is the policy they are of */
  constructor(changes: readonly RecordChange[], policyId: string) {
    this.#byRecord = Map.groupBy(
      changes.flatMap((change) => [change, { ...change, id: concealedId(change.id) }]),
      keyOf,
    );
    this.#policyChanges = this.#byRecord.get(`policies/${policyId}`) ?? [];
  }

  /**
   * The changes behind one sentence, the closest that there are: of the very field it was made from; else of the same
   * part of the record; else of a record it was made from; else of the policy, which decides what is shown.
   */
  of({ before, after }: Pick<SentenceChange, "before" | "after">): readonly RecordCause[] {
    const origins = originsOf(before, after);
    const closest = [
      (origin: Origin, pointer: string) =>
        origin.pointer !== "" &&
        (within(pointer, origin.pointer) || within(origin.pointer, pointer)),
      (origin: Origin, pointer: string) => topField(pointer) === topField(origin.pointer),
      () => true,
    ];
    for (const isCause of closest) {
      const found = this.#matching(origins, isCause);
      if (found.length > 0) return found;
    }
    return this.#policyChanges.map((change) => ({ change, pointer: null }));
  }

  #matching(
    origins: readonly Origin[],
    isCause: (origin: Origin, pointer: string) => boolean,
  ): readonly RecordCause[] {
    const found = new Map<string, RecordCause>();
    for (const origin of origins) {
      for (const change of this.#byRecord.get(keyOf(origin)) ?? []) {
        const pointers = change.differences.map(({ pointer }) => pointer);
        const wanted: readonly (string | null)[] =
          pointers.length === 0 ? [null] : pointers.filter((pointer) => isCause(origin, pointer));
        for (const pointer of wanted) found.set(`${change.seq}${pointer}`, { change, pointer });
      }
    }
    return [...found.values()].sort((a, b) => a.change.seq - b.change.seq);
  }
}

/** Where both wordings come from; the place in the earlier one may have moved since, so both count. */
function originsOf(before: Sentence | null, after: Sentence | null): readonly Origin[] {
  const found = new Map<string, Origin>();
  for (const origin of [...(before?.origins ?? []), ...(after?.origins ?? [])])
    found.set(`${keyOf(origin)}${origin.pointer}`, origin);
  return [...found.values()];
}
