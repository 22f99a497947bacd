import type { Bilingual } from "#register/locale.ts";
import { pointerTo, type Path } from "#register/pointer.ts";
import { type Collection, collections, entityOf, type RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { dayIn } from "./day.ts";
import type { RecordRef } from "./rule.ts";
import { duesIn } from "./tasks/dues.ts";
import { type TaskKind, taskTexts } from "./tasks/texts.ts";

/** Something to do by a day, so that the register stays right. */
export type Task = {
  /** The same as long as it is the same task: of what, for which record and part. */
  readonly id: string;
  readonly kind: TaskKind;
  /** The day by which it is done, YYYY-MM-DD. */
  readonly due: string;
  readonly isOverdue: boolean;
  readonly record: RecordRef;
  /** JSON Pointer (RFC 6901) of the date, from the record on. */
  readonly pointer: string;
  /** What to do: “Review the record: Newsletter”. */
  readonly title: Bilingual;
};

/** A date in a record by which something must be done. */
export type Due = {
  readonly kind: TaskKind;
  readonly day: string;
  readonly at: Path;
  /** What keeps the task apart from others of its kind in the record: the id of a part or its place. */
  readonly key: string;
  /** Words after the name of the record: a contract, a mechanism. */
  readonly about: string;
};

/** The tasks of a register as of an instant (ISO 8601), the most urgent first. A pure function of both. */
export function tasksOf(register: Register, at: string): readonly Task[] {
  const zone = register.current("organisations")[0]?.timeZone ?? "UTC";
  const today = dayIn(zone, at);
  return collections
    .flatMap((collection) =>
      register
        .current(collection)
        .flatMap((record) =>
          duesIn(collection, record).map((due) => taskOf(collection, record, due, today)),
        ),
    )
    .toSorted((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1));
}

function taskOf(
  collection: Collection,
  record: RecordIn<Collection>,
  { about, at, day, key, kind }: Due,
  today: string,
): Task {
  const { title } = entityOf(collection);
  const words = (locale: "en" | "fr") => {
    const name = [title(record, locale), about].filter((part) => part !== "").join(", ");
    return `${taskTexts[kind][locale]}${locale === "fr" ? "\u00A0: " : ": "}${name}`;
  };
  return {
    id: [kind, collection, record.id, key].filter((part) => part !== "").join("/"),
    kind,
    due: day,
    isOverdue: day < today,
    record: { collection, id: record.id },
    pointer: pointerTo(at),
    title: { en: words("en"), fr: words("fr") },
  };
}
