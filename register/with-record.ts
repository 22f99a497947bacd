import type { Register } from "./register.ts";
import type { Collection, RecordIn } from "./registry.ts";

/** The register with one record in the place of the one with the same id, or added; all others are the very same. */
export function withRecord<C extends Collection>(
  register: Register,
  collection: C,
  record: RecordIn<C>,
): Register {
  const others = register.records[collection] as readonly RecordIn<C>[];
  const at = others.findIndex((one) => one.id >= record.id);
  const place = at === -1 ? others.length : at;
  const isKnown = others[place]?.id === record.id;
  const list = others.toSpliced(place, isKnown ? 1 : 0, record);
  const live = list.filter((one) => one.archivedAt === null);
  return {
    at: register.at,
    records: { ...register.records, [collection]: list },
    find: (name, id) =>
      ((name as Collection) === collection && id === record.id
        ? record
        : register.find(name, id)) as never,
    current: (name) =>
      ((name as Collection) === collection ? live : register.current(name)) as never,
  };
}
