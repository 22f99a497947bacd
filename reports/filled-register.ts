import { emptyRecord } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import { locales } from "#register/locale.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { builtInTerms } from "#register/vocabulary.ts";

export type Filling = {
  /** Records of each collection. */
  readonly records: number;
  /** Values of each list. */
  readonly list: number;
  /** The text of the n-th text value; every one is asked for. */
  readonly text: (n: number) => string;
};

/**
 * A register for tests in which every field of every declaration has a value, parts and rows included, and every
 * reference points to a record or part that exists. New fields are in it without a change here.
 */
export function filledRegister(filling: Filling, at = "2026-03-03T14:00:00.000Z"): Register {
  const writer = new Filler(filling);
  const records = Object.fromEntries(
    collections.map((collection) => [
      collection,
      Array.from({ length: filling.records }, (_, index) => writer.record(collection, index)),
    ]),
  );
  return makeRegister(records as unknown as RegisterRecords, at);
}

class Filler {
  readonly #filling: Filling;
  #texts = 0;
  #parts = new Map<string, number>();

  constructor(filling: Filling) {
    this.#filling = filling;
  }

  record(collection: Collection, index: number) {
    const entity = entityOf(collection);
    return {
      ...emptyRecord(collection),
      id: `${kebab(entity.name)}-${index}`,
      version: 1 + index,
      createdAt: "2026-01-02T03:04:05.000Z",
      updatedAt: "2026-02-03T04:05:06.000Z",
      updatedBy: "dpo@example.org",
      archivedAt: index > 0 && index % 7 === 0 ? "2026-03-01T00:00:00.000Z" : null,
      ...this.values(entity.fields),
    };
  }

  values(fields: Fields): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, this.value(field)]),
    );
  }

  value(field: Field): unknown {
    const n = this.#texts;
    switch (field.kind) {
      case "text":
        return this.text();
      case "texts":
        return this.list(() => this.text());
      case "localised":
        return Object.fromEntries(
          locales.map((locale) => [
            locale,
            { text: this.text(), changedAt: "2026-01-05T06:07:08.000Z" },
          ]),
        );
      case "number":
        return (field.min ?? 0) + (n % 7);
      case "boolean":
        return n % 2 === 0;
      case "date":
        return `2026-0${1 + (n % 9)}-1${n % 10}`;
      case "choice":
        return field.options[n % field.options.length]?.id ?? null;
      case "choices":
        return field.options.map((option) => option.id);
      case "term":
        return this.word(field.vocabularies, n);
      case "terms":
        return this.list((index) => this.word(field.vocabularies, n + index));
      case "country":
        return ["FR", "DE", "US"][n % 3];
      case "countries":
        return ["FR", "IN"];
      case "ref":
        return `${kebab(field.to)}-0`;
      case "refs":
        return this.list((index) => `${kebab(field.to)}-${index % this.#filling.records}`);
      case "group":
        return this.values(field.fields);
      case "rows":
        return this.list(() => this.values(field.fields));
      case "parts":
        return this.list(() => ({ id: this.partId(field.part), ...this.values(field.fields) }));
    }
  }

  text(): string {
    this.#texts += 1;
    return this.#filling.text(this.#texts);
  }

  list<T>(make: (index: number) => T): T[] {
    return Array.from({ length: this.#filling.list }, (_, index) => make(index));
  }

  word(vocabularies: readonly Parameters<typeof builtInTerms>[0][], n: number): string {
    const words = vocabularies.flatMap(builtInTerms);
    return words[n % words.length]?.id ?? "unknown";
  }

  partId(part: string): string {
    const next = this.#parts.get(part) ?? 0;
    this.#parts.set(part, next + 1);
    return `${kebab(part)}-${next}`;
  }
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
