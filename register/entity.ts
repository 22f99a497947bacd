import type { Field, Fields, RefTarget, ValuesOf } from "./field.ts";
import { withFrenchSpaces } from "./french-spaces.ts";
import type { Bilingual, Locale } from "./locale.ts";

/** A block of a form, of a record's page and of the PDF, in the order the law (and the CNIL's form) has it. */
export type Section<N extends string = string> = {
  readonly id: string;
  readonly label: Bilingual;
  readonly fields: readonly N[];
};

/** A declaration of any kind of record: what code for every kind works on. */
export type Entity = {
  readonly name: RefTarget;
  /** Plural, kebab-case: the address below /api/v1/ and the key of the register document. */
  readonly collection: string;
  readonly label: Bilingual;
  readonly plural: Bilingual;
  /** What it is and which provision asks for it, in a sentence or two. */
  readonly purpose: Bilingual;
  readonly fields: Fields;
  readonly sections: readonly Section[];
  /** Columns of the list. */
  readonly columns: readonly string[];
  /** The name of a record for headings, links and choices; a method so that exact record types are accepted. */
  title(record: Readonly<Record<string, unknown>>, locale: Locale): string;
};

/** A declaration with its exact fields; table, API, form, list, history, export and import follow from it. */
export type EntityOf<F extends Fields, C extends string> = Omit<
  Entity,
  "collection" | "fields" | "sections" | "columns" | "title"
> & {
  readonly collection: C;
  readonly fields: F;
  readonly sections: readonly Section<keyof F & string>[];
  readonly columns: readonly (keyof F & string)[];
  title(record: ValuesOf<F>, locale: Locale): string;
};

/** What the server keeps beside the fields of every record; a client may leave it out or send it back unchanged. */
export type Kept = {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly archivedAt: string | null;
};

/** The names of the server-kept fields. */
export const keptFields = [
  "id",
  "version",
  "createdAt",
  "updatedAt",
  "updatedBy",
  "archivedAt",
] as const;

/** A record as the register holds it: its fields and what the server keeps. */
export type RecordOf<E extends { readonly fields: Fields }> = Kept & ValuesOf<E["fields"]>;

type Declaration<F extends Fields, C extends string> = Omit<
  Entity,
  "collection" | "fields" | "sections" | "columns" | "title"
> & {
  readonly collection: C;
  readonly fields: F;
  readonly sections: readonly Section<keyof F & string>[];
  readonly columns: readonly (keyof F & string)[];
  readonly title: (record: ValuesOf<F>, locale: Locale) => string;
};

/** Checks one entity declaration at compile time and keeps its exact field types. */
export function entity<const C extends string, F extends Fields>(
  declaration: Declaration<F, C>,
): EntityOf<F, C> {
  return withFrenchSpaces(declaration) as EntityOf<F, C>;
}

/** Visits every field of a set with its dotted path, parts and rows included. */
export function* walkFields(
  fields: Fields,
  prefix = "",
): Generator<readonly [path: string, field: Field]> {
  for (const [name, field] of Object.entries(fields)) {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    yield [path, field];
    if (field.kind === "group" || field.kind === "rows" || field.kind === "parts") {
      yield* walkFields(field.fields, path);
    }
  }
}
