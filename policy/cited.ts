import { type Collection, type RecordIn } from "#register/registry.ts";
import type { Origin } from "./document.ts";
import { type Declared, declaredIn, fieldOf } from "./declared.ts";
import { steers } from "./steering.ts";
import type { Place } from "./words.ts";

type Element<T> = NonNullable<T> extends readonly (infer E)[] ? E : never;

const nothing: readonly never[] = [];

/**
 * A value of the register together with the place it stands at. All the compiler reads, it reads through this:
 * what is quoted can always be traced, and a field whose visibility is internal cannot be quoted at all.
 * Asked twice for the same, it answers with the same object, so that a place is one however often it is named.
 */
export class Cited<T> implements Place {
  readonly value: T;
  readonly #declared: Declared;
  /** Where the value stands: below another one, until somebody asks for its place. */
  #place: Cited<unknown> | Origin;
  readonly #step: string | number;
  /** The elements of a list, or the field of an object that was asked for last, which knows the one before it. */
  #below: readonly Cited<unknown>[] | Cited<unknown> | undefined;
  #before: Cited<unknown> | undefined;

  /**
   * @param place the place of a record, or the value it stands in
   * @param step the name of the field or the index of the element under which it stands there
   */
  constructor(
    value: T,
    declared: Declared,
    place: Origin | Cited<unknown>,
    step: string | number = "",
  ) {
    this.value = value;
    this.#declared = declared;
    this.#place = place;
    this.#step = step;
    this.#below = undefined;
    this.#before = undefined;
  }

  /** The place of the value. */
  get origin(): Origin {
    const place = this.#place;
    if (!(place instanceof Cited)) return place;
    const { collection, id, version, pointer } = place.origin;
    const origin = { collection, id, version, pointer: `${pointer}/${this.#step}` };
    this.#place = origin;
    return origin;
  }

  /** The value of a public field; throws an Error for a field that is internal or not declared. */
  get<K extends keyof NonNullable<T> & string>(key: K): Cited<NonNullable<T>[K] | null> {
    const field = Cited.#field(this, key);
    mustBePublic(field.#declared);
    return field;
  }

  /** The value of an internal field that decides what is said (steering.ts); it cannot be turned into words. */
  steer<K extends keyof NonNullable<T> & string>(key: K): NonNullable<T>[K] | null {
    const { path } = fieldOf(this.#declared, key);
    if (!steers(path)) throw new Error(`${path} is not among the fields that steer`);
    return fieldIn(this.value, key);
  }

  /** The place of a field, for the origins of a sentence it decides about. */
  placeOf<K extends keyof NonNullable<T> & string>(key: K): Place {
    return Cited.#field(this, key);
  }

  /** The elements of a list, each with its own place. */
  each(): readonly Cited<Element<T>>[] {
    const elements = (this.value ?? nothing) as readonly Element<T>[];
    if (elements.length === 0) return nothing;
    this.#below ??= elements.map(
      (element, step) => new Cited<unknown>(element, this.#declared, this, step),
    );
    return this.#below as readonly Cited<Element<T>>[];
  }

  /** The elements of a list that is a public field, as `get` and `each` would answer; most lists of a register are empty. */
  eachOf<K extends keyof NonNullable<T> & string>(
    key: K,
  ): readonly Cited<Element<NonNullable<T>[K]>>[] {
    const list = fieldIn(this.value, key) as readonly unknown[] | null;
    if ((list?.length ?? 0) > 0)
      return this.get(key).each() as readonly Cited<Element<NonNullable<T>[K]>>[];
    mustBePublic(fieldOf(this.#declared, key));
    return nothing;
  }

  static #field<T, K extends keyof NonNullable<T> & string>(
    of: Cited<T>,
    key: K,
  ): Cited<NonNullable<T>[K] | null> {
    const last = of.#below as Cited<unknown> | undefined;
    // Of some thirty fields a few are asked for, so they are walked along.
    for (let known = last; known !== undefined; known = known.#before)
      if (known.#step === key) return known as Cited<NonNullable<T>[K] | null>;
    const made = new Cited(fieldIn(of.value, key), fieldOf(of.#declared, key), of, key);
    made.#before = last;
    of.#below = made;
    return made;
  }
}

function mustBePublic({ isInternal, path }: Declared): void {
  if (isInternal) throw new Error(`${path} is internal and cannot be quoted`);
}

function fieldIn<T, K extends keyof NonNullable<T>>(value: T, key: K): NonNullable<T>[K] | null {
  return value === null || value === undefined ? null : (value as NonNullable<T>)[key];
}

/** A record of the register as the compiler reads it. */
export function cite<C extends Collection>(collection: C, record: RecordIn<C>): Cited<RecordIn<C>> {
  const origin = { collection, id: record.id, version: record.version, pointer: "" };
  return new Cited(record, declaredIn(collection), origin);
}
