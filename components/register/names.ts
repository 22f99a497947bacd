import type { ComboOption } from "#components/ui/combo-options.ts";
import { countryCodes, countryName } from "#register/countries.ts";
import { walkFields } from "#register/entity.ts";
import type { RefTarget } from "#register/field.ts";
import { mentionKinds } from "#register/mentions.ts";
import { type Bilingual, type Locale, locales } from "#register/locale.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { VocabularyName } from "#register/vocabulary-names.ts";
import type { PartPlace, Titles, Vocabularies } from "#queries/words.ts";

/** The collection a reference leads to; undefined for a part of a record. */
export function collectionOf(target: RefTarget): Collection | undefined {
  return collections.find((collection) => entityOf(collection).name === target);
}

/** The kinds of records and parts that records of a collection refer to, besides the parts they hold themselves. */
export function kindsReferredTo(collection: Collection): readonly RefTarget[] {
  const kinds = new Set<RefTarget>();
  const held = new Set<RefTarget>();
  for (const [, field] of walkFields(entityOf(collection).fields)) {
    if (field.kind === "ref" || field.kind === "refs") kinds.add(field.to);
    if (field.kind === "parts") held.add(field.part);
    if (field.kind === "localised" && field.mentions === true)
      for (const kind of Object.values(mentionKinds)) kinds.add(kind);
  }
  return [...kinds].filter((kind) => !held.has(kind));
}

/** What ids are called: words of vocabularies, records, parts and countries, in one language. */
export type Names = {
  readonly term: (vocabularies: readonly VocabularyName[], id: string) => string;
  readonly terms: (vocabularies: readonly VocabularyName[]) => readonly ComboOption[];
  readonly record: (target: RefTarget, id: string) => string;
  /** Those that are not archived, in alphabetical order. */
  readonly records: (target: RefTarget) => readonly ComboOption[];
  /** The record that holds a part, and where. */
  readonly holder: (target: RefTarget, id: string) => PartPlace | undefined;
  readonly country: (code: string) => string;
  readonly countries: () => readonly ComboOption[];
  /** The same words, with these names of records and parts added. */
  readonly with: (more: Titles | undefined) => Names;
};

type Named = ComboOption & { readonly isArchived: boolean };

/** Names as far as they are loaded; an id stands for itself until then. Each list is made when first asked for. */
export function makeNames(
  vocabularies: Vocabularies | undefined,
  titles: Titles | undefined,
  locale: Locale,
): Names {
  const { compare } = new Intl.Collator(locale);
  const inOrder = <T extends ComboOption>(options: readonly T[]) =>
    [...options].sort((a, b) => compare(a.label, b.label));

  const words = cached((names: readonly VocabularyName[]) =>
    names.flatMap((name) =>
      (vocabularies?.[name] ?? []).map((word) => ({
        id: word.id,
        label: word[locale],
        ...hintOf([word.groupLabel, word.note], locale),
        isReplacement: word.replaces !== undefined,
      })),
    ),
  );
  const choices = cached((names: readonly VocabularyName[]) =>
    words(names).filter(({ isReplacement }) => !isReplacement),
  );
  const wordsById = cached((names: readonly VocabularyName[]) => byId(words(names)));

  const recordsIn = cached((collection: Collection) =>
    (titles?.collections[collection] ?? []).map((title) => ({
      id: title.id,
      label: titleIn(title.titles, locale) ?? title.id,
      isArchived: title.archived === true,
    })),
  );
  const recordsById = cached((collection: Collection) => byId(recordsIn(collection)));

  const places = cached((target: RefTarget) =>
    byId((titles?.parts ?? []).filter(({ part }) => part === target)),
  );
  const partsOf = cached((target: RefTarget): readonly Named[] =>
    [...places(target).values()].map((place) => {
      const holder = recordsById(place.collection).get(place.recordId);
      const hint = holder?.label ?? place.recordId;
      const number = Number(/\d+$/.exec(place.pointer)?.[0] ?? "0") + 1;
      const label = titleIn(place.titles, locale) ?? `${hint} · ${number}`;
      return { id: place.id, label, hint, isArchived: holder?.isArchived ?? false };
    }),
  );

  const named = cached((target: RefTarget) => {
    const collection = collectionOf(target);
    return collection === undefined ? byId(partsOf(target)) : recordsById(collection);
  });

  const countries = cached((language: Locale) =>
    inOrder(countryCodes.map((id) => ({ id, label: countryName(id, language), hint: id }))),
  );

  return {
    term: (names, id) => wordsById(names).get(id)?.label ?? id,
    terms: choices,
    record: (target, id) => named(target).get(id)?.label ?? id,
    records: cached((target: RefTarget) =>
      inOrder([...named(target).values()].filter(({ isArchived }) => !isArchived)),
    ),
    holder: (target, id) => places(target).get(id),
    country: (code) => countryName(code, locale),
    countries: () => countries(locale),
    with: (more) => makeNames(vocabularies, joined(titles, more), locale),
  };
}

/** What stands beside a word where it is chosen: its group, and the note of its vocabulary. */
function hintOf(said: readonly (Bilingual | undefined)[], locale: Locale): { hint?: string } {
  const hints = said.flatMap((one) => (one === undefined ? [] : one[locale]));
  return hints.length === 0 ? {} : { hint: hints.join(" · ") };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function joined(some: Titles | undefined, more: Titles | undefined): Titles | undefined {
  if (some === undefined || more === undefined) return more ?? some;
  const own = collections.map((collection) => [
    collection,
    [...(some.collections[collection] ?? []), ...(more.collections[collection] ?? [])],
  ]);
  return { collections: Object.fromEntries(own), parts: [...some.parts, ...more.parts] };
}

function cached<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function titleIn(
  titles: Readonly<Partial<Record<Locale, string>>> | undefined,
  locale: Locale,
): string | undefined {
  return [locale, ...locales]
    .map((language) => titles?.[language])
    .find((text) => text !== undefined && text !== "");
}
