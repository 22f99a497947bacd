import type { Fields } from "#register/field.ts";
import { type Collection, entityOf, type RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import type { Origin } from "./document.ts";
import { steers } from "./steering.ts";

type Element<T> = NonNullable<T> extends readonly (infer E)[] ? E : never;

/**
 * A value of the register together with the place it stands at. All the compiler reads, it reads through this:
 * what is quoted can always be traced, and a field whose visibility is internal cannot be quoted at all.
 */
export class Cited<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly #fields: Fields | null;
  readonly #path: string;

  constructor(value: T, origin: Origin, fields: Fields | null, path: string) {
    this.value = value;
    this.origin = origin;
    this.#fields = fields;
    this.#path = path;
  }

  /** The value of a public field; throws an Error for a field that is internal or not declared. */
  get<K extends keyof NonNullable<T> & string>(key: K): Cited<NonNullable<T>[K] | null> {
    const field = this.#fields?.[key];
    const path = `${this.#path}.${key}`;
    if (field === undefined) throw new Error(`${path} is not a field`);
    if (field.visibility === "internal")
      throw new Error(`${path} is internal and cannot be quoted`);
    const fields = "fields" in field ? field.fields : null;
    return new Cited(this.#at(key), this.#place(key), fields, path);
  }

  /** The value of an internal field that decides what is said (steering.ts); it cannot be turned into words. */
  steer<K extends keyof NonNullable<T> & string>(key: K): NonNullable<T>[K] | null {
    const path = `${this.#path}.${key}`;
    if (!steers(path)) throw new Error(`${path} is not among the fields that steer`);
    return this.#at(key);
  }

  /** The place of a field, for the origins of a sentence it decides about. */
  placeOf(key: keyof NonNullable<T> & string): Origin {
    return this.#place(key);
  }

  /** The elements of a list, each with its own place. */
  each(): readonly Cited<Element<T>>[] {
    const list = (this.value ?? []) as readonly Element<T>[];
    return list.map(
      (element, index) => new Cited(element, this.#place(index), this.#fields, this.#path),
    );
  }

  #at<K extends keyof NonNullable<T>>(key: K): NonNullable<T>[K] | null {
    const { value } = this;
    return value === null || value === undefined ? null : (value as NonNullable<T>)[key];
  }

  #place(step: string | number): Origin {
    return { ...this.origin, pointer: `${this.origin.pointer}/${step}` };
  }
}

/** A record of the register as the compiler reads it. */
export function cite<C extends Collection>(collection: C, record: RecordIn<C>): Cited<RecordIn<C>> {
  const origin = { collection, id: record.id, version: record.version, pointer: "" };
  return new Cited(record, origin, entityOf(collection).fields, collection);
}

/** The record with that id, archived ones included; undefined where there is none. */
export function citeById<C extends Collection>(
  register: Register,
  collection: C,
  id: string | null,
): Cited<RecordIn<C>> | undefined {
  const record = register.find(collection, id);
  return record === undefined ? undefined : cite(collection, record);
}
