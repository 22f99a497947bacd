import { walkFields } from "#register/entity.ts";
import { type Locale, type LocalisedText, locales, textIn } from "#register/locale.ts";
import type { Path } from "#register/pointer.ts";
import type { Register } from "#register/register.ts";
import {
  type Activity,
  type Claim,
  type Collection,
  type CollectionPoint,
  collections,
  entityOf,
  type Policy,
  type RecordIn,
  type Tracker,
} from "#register/registry.ts";
import type { Field, Fields } from "#register/field.ts";
import { walkValues } from "#register/walk.ts";
import type { CheckContext } from "../context.ts";
import { index, type Question } from "../question.ts";
import { organisationsOf, policiesShowing } from "./shown.ts";

/** A text that the public may read, with its place in its record. */
export type PublicText = {
  readonly path: Path;
  /** The place without the numbers of rows and parts: `purposes.name`. */
  readonly name: string;
  /** The same with its collection: `activities:purposes.name`. */
  readonly field: string;
  readonly text: LocalisedText;
};

const known = new WeakMap<object, readonly PublicText[]>();

/** The dotted names of public texts, without and with their collection: made once, since each text is asked for them. */
const names = new Map<Field, Pick<PublicText, "name" | "field">>();

/** Those of some fields that are public texts or hold some; the texts are noted with their names. */
function publicOnly(collection: Collection, fields: Fields, within = ""): Fields {
  const kept: [string, Field][] = [];
  for (const [step, field] of Object.entries(fields)) {
    const name = `${within}${step}`;
    if (field.kind === "localised" && field.visibility !== "internal") {
      const own = { ...field };
      names.set(own, { name, field: `${collection}:${name}` });
      kept.push([step, own]);
    }
    if (field.kind !== "group" && field.kind !== "rows" && field.kind !== "parts") continue;
    const inner = publicOnly(collection, field.fields, `${name}.`);
    if (Object.keys(inner).length > 0) kept.push([step, { ...field, fields: inner }]);
  }
  return Object.fromEntries(kept);
}

// Hardly one field in ten is a public text, and each record is walked.
const publicFields = new Map(
  collections.map((collection) => [
    collection,
    publicOnly(collection, entityOf(collection).fields),
  ]),
);

/** The public texts of a record that are written in at least one language, in the order of its fields. */
export function publicTexts(
  collection: Collection,
  record: RecordIn<Collection>,
): readonly PublicText[] {
  let texts = known.get(record);
  if (texts === undefined) {
    const found: PublicText[] = [];
    walkValues(publicFields.get(collection) ?? {}, record, (field, value, path) => {
      if (field.kind !== "localised") return;
      const text = value as LocalisedText;
      if (!isWritten(text)) return;
      const named = names.get(field);
      if (named !== undefined) found.push({ path: [...path], text, ...named });
    });
    texts = found;
    known.set(record, texts);
  }
  return texts;
}

function isWritten(text: LocalisedText): boolean {
  for (const locale of locales) if (textIn(text, locale) !== undefined) return true;
  return false;
}

/** The label of a field of a collection, by its dotted name. */
export function labelOf(collection: Collection, name: string) {
  for (const [path, field] of walkFields(entityOf(collection).fields)) {
    if (path === name) return field.label;
  }
  return { en: name, fr: name };
}

/** The activities that use a data item, by its id. */
const usersOfItem = index("activities", function* (activity) {
  for (const { dataItemId } of activity.dataUses) {
    if (dataItemId !== null) yield [dataItemId, activity] as const;
  }
});

/** The languages of the policies that show an activity. */
const languagesShowing: Question<Activity, readonly Locale[]> = (register) => {
  const showing = policiesShowing(register);
  return (activity) => distinct(showing(activity).flatMap(({ languages }) => languages));
};

/** The languages of the policies of an organisation; of all policies where it is null. */
const languagesOfOrganisation: Question<string | null, readonly Locale[]> = (register) => (id) =>
  languagesFor(register, id === null ? [] : [id]);

const distinct = (languages: readonly Locale[]) => [...new Set(languages)];

/**
 * The languages in which the public reads a record: those of the policies that show it, or show an activity it belongs
 * to. Empty where no policy shows it.
 */
export function languagesRead(
  c: CheckContext,
  collection: Collection,
  record: RecordIn<Collection>,
): readonly Locale[] {
  const shown = (activity: Activity) => c.ask(languagesShowing, activity);
  const published = (ids: readonly (string | null)[]) =>
    distinct((ids.length === 0 ? [null] : ids).flatMap((id) => c.ask(languagesOfOrganisation, id)));
  switch (collection) {
    case "activities":
      return shown(record as Activity);
    case "data-items":
      return distinct(c.ask(usersOfItem, record.id).flatMap(shown));
    case "collection-points": {
      const { activityIds } = record as CollectionPoint;
      return distinct(
        activityIds
          .flatMap((id) => c.find("activities", id) ?? [])
          .filter(({ archivedAt }) => archivedAt === null)
          .flatMap(shown),
      );
    }
    case "policies":
      return (record as Policy).languages;
    case "organisations":
      return published([record.id]);
    case "trackers":
      return published((record as Tracker).organisationIds);
    case "claims":
      return published([(record as Claim).organisationId]);
    default:
      return published([]);
  }
}

/** The languages of the policies of some organisations; of all where none is named. */
function languagesFor(register: Register, ids: readonly string[]): readonly Locale[] {
  const policies = register
    .current("policies")
    .filter(
      (policy) =>
        ids.length === 0 || organisationsOf(register, policy).some(({ id }) => ids.includes(id)),
    );
  return distinct(policies.flatMap(({ languages }) => languages));
}

/** The language an organisation writes in first: others are translations of it. */
export const sourceLanguage: Question<string | null, Locale | null> =
  (register) => (organisationId) => {
    const [first] = register.current("organisations");
    const owner = register.find("organisations", organisationId) ?? first;
    return owner?.languages[0] ?? null;
  };
