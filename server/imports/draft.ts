import { createHash } from "node:crypto";
import { emptyRecord } from "#register/empty.ts";
import { fold } from "#register/fold.ts";
import { type Locale, type LocalisedText, locales, textIn } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Place } from "#reports/xlsx/read.ts";

/** Values of a record or part while they are put together. */
export type Values = Record<string, unknown>;

/** A record that an import would write: new, or one of the register with what the file adds. */
export type Draft = {
  readonly collection: Collection;
  readonly id: string;
  /** As the register has it; null for a new one. */
  readonly before: Readonly<Values> | null;
  readonly values: Values;
  /** Where the file speaks of it first. */
  readonly place: Place;
};

/** The records of an import: each name leads to one record, of the register or new, however often it occurs. */
export class Drafts {
  readonly register: Register;
  /** The language of the file's texts. */
  readonly locale: Locale;
  /** The instant of new texts, ISO 8601. */
  readonly at: string;
  readonly #drafts = new Map<string, Draft>();
  readonly #byName = new Map<string, Draft>();

  constructor(register: Register, locale: Locale, at: string) {
    this.register = register;
    this.locale = locale;
    this.at = at;
  }

  /** All records the import speaks of, in the order it did. */
  get all(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  /** The record of that name: of this import, of the register, or a new one with what `fill` gives it. */
  named(collection: Collection, name: string, place: Place, fill: () => Values, kind = ""): Draft {
    const key = `${collection}\n${kind}\n${fold(name.trim())}`;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const found = this.register
      .current(collection)
      .find(
        (record) =>
          namesOf(collection, record).some((one) => fold(one) === fold(name.trim())) &&
          (kind === "" || (record as Values)["vocabulary"] === kind),
      );
    const draft =
      found === undefined
        ? this.create(collection, name, place, fill())
        : this.existing(collection, found, place);
    this.#byName.set(key, draft);
    return draft;
  }

  /** A record of the register, to add to. */
  existing(collection: Collection, record: { readonly id: string }, place: Place): Draft {
    const key = `${collection}/${record.id}`;
    const known = this.#drafts.get(key);
    if (known !== undefined) return known;
    const before = record as unknown as Values;
    const draft: Draft = {
      collection,
      id: record.id,
      before,
      values: structuredClone(before),
      place,
    };
    this.#drafts.set(key, draft);
    return draft;
  }

  /** A new record with an id made of its name. */
  create(collection: Collection, name: string, place: Place, values: Values): Draft {
    const id = this.#newId(collection, name);
    const draft: Draft = {
      collection,
      id,
      before: null,
      values: { ...(emptyRecord(collection) as Values), ...values },
      place,
    };
    this.#drafts.set(`${collection}/${id}`, draft);
    return draft;
  }

  #newId(collection: Collection, name: string): string {
    const kind = entityOf(collection).name.replace(
      /[A-Z]/g,
      (letter) => `-${letter.toLowerCase()}`,
    );
    const slug = fold(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 36);
    const base = `${kind}-${slug === "" ? createHash("sha256").update(name).digest("hex").slice(0, 12) : slug.replace(/-+$/, "")}`;
    for (let number = 1; ; number++) {
      const id = number === 1 ? base : `${base}-${number}`;
      if (
        this.register.find(collection, id) === undefined &&
        !this.#drafts.has(`${collection}/${id}`)
      )
        return id;
    }
  }

  /** A text in the language of the file, beside those in others; its date stays where it says the same. */
  text(words: string, before: LocalisedText | null = null): LocalisedText {
    const known = before?.[this.locale];
    if (known?.text === words) return before ?? {};
    return { ...before, [this.locale]: { text: words, changedAt: this.at } };
  }

  /** Whether a text says that in any language. */
  says(text: unknown, words: string): boolean {
    return locales.some(
      (locale) => fold(textIn(text as LocalisedText, locale) ?? "") === fold(words.trim()),
    );
  }
}

/** Every name a record goes by. */
export function namesOf(collection: Collection, record: object): readonly string[] {
  const values = record as Readonly<Values>;
  const texts = ["legalName", "publicName", "reference"].map((name) => values[name]);
  const lists = ["aliases", "tradeNames"].flatMap(
    (name) => (values[name] as readonly string[] | undefined) ?? [],
  );
  const nameField = values["name"] ?? values["label"];
  const localised =
    typeof nameField === "string"
      ? [nameField]
      : locales.map((locale) => textIn(nameField as LocalisedText, locale));
  void collection;
  return [...texts, ...lists, ...localised].filter(
    (name): name is string => typeof name === "string" && name.trim() !== "",
  );
}

/** Adds a line to the notes of a record unless it is there already. */
export function addNote(values: Values, line: string): void {
  const notes = (values["notes"] as string | null) ?? "";
  if (notes.split("\n").includes(line) || notes.includes(line)) return;
  values["notes"] = notes === "" ? line : `${notes}\n${line}`;
}
