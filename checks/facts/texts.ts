import { walkFields } from "#register/entity.ts";
import { type Locale, type LocalisedText, locales, textIn } from "#register/locale.ts";
import type { Path } from "#register/pointer.ts";
import type { Register } from "#register/register.ts";
import { type Collection, entityOf, type RecordIn } from "#register/registry.ts";
import { walkValues } from "#register/walk.ts";
import { type Question, remembering } from "../question.ts";
import { organisationsOf, policiesShowing } from "./shown.ts";

/** A text that the public may read, with its place in its record. */
export type PublicText = {
  readonly path: Path;
  /** The place without the numbers of rows and parts: `purposes.name`. */
  readonly name: string;
  readonly text: LocalisedText;
};

const known = new WeakMap<object, readonly PublicText[]>();

/** The public texts of a record that are written in at least one language, in the order of its fields. */
export function publicTexts(
  collection: Collection,
  record: RecordIn<Collection>,
): readonly PublicText[] {
  let texts = known.get(record);
  if (texts === undefined) {
    const found: PublicText[] = [];
    walkValues(entityOf(collection).fields, record, (field, value, path) => {
      if (field.kind !== "localised" || field.visibility === "internal") return;
      const text = value as LocalisedText;
      if (!locales.some((locale) => textIn(text, locale) !== undefined)) return;
      const name = path.filter((step) => typeof step === "string").join(".");
      found.push({ path: [...path], name, text });
    });
    texts = found;
    known.set(record, texts);
  }
  return texts;
}

/** The label of a field of a collection, by its dotted name. */
export function labelOf(collection: Collection, name: string) {
  for (const [path, field] of walkFields(entityOf(collection).fields)) {
    if (path === name) return field.label;
  }
  return { en: name, fr: name };
}

/** A record among all others: its collection and id with a slash between. */
type Key = string;

/**
 * The languages in which the public reads a record: those of the policies that show it, or show an activity it belongs
 * to. Empty where no policy shows it.
 */
export const languagesRead: Question<Key, readonly Locale[]> = remembering((register) => {
  const showing = policiesShowing(register);
  const ofActivities = new Map<string, readonly Locale[]>();
  const ofItems = new Map<string, Set<Locale>>();
  for (const activity of register.current("activities")) {
    const languages = [...new Set(showing(activity).flatMap((policy) => policy.languages))];
    ofActivities.set(activity.id, languages);
    for (const { dataItemId } of activity.dataUses) {
      const all = ofItems.get(dataItemId ?? "") ?? new Set<Locale>();
      for (const language of languages) all.add(language);
      ofItems.set(dataItemId ?? "", all);
    }
  }
  return (key) => {
    const [collection = "", id = ""] = key.split("/");
    switch (collection) {
      case "activities":
        return ofActivities.get(id) ?? [];
      case "data-items":
        return [...(ofItems.get(id) ?? [])];
      case "collection-points": {
        const point = register.find("collection-points", id);
        const all = point?.activityIds.flatMap((one) => ofActivities.get(one) ?? []);
        return [...new Set(all)];
      }
      case "policies":
        return register.find("policies", id)?.languages ?? [];
      case "organisations":
        return languagesFor(register, [id]);
      case "trackers":
        return languagesFor(register, register.find("trackers", id)?.organisationIds ?? []);
      case "claims": {
        const owner = register.find("claims", id)?.organisationId ?? null;
        return languagesFor(register, owner === null ? [] : [owner]);
      }
      default:
        return languagesFor(register, []);
    }
  };
});

/** The languages of the policies of some organisations; of all where none is named. */
function languagesFor(register: Register, ids: readonly string[]): readonly Locale[] {
  const policies = register
    .current("policies")
    .filter(
      (policy) =>
        ids.length === 0 || organisationsOf(register, policy).some(({ id }) => ids.includes(id)),
    );
  return [...new Set(policies.flatMap(({ languages }) => languages))];
}

/** The language an organisation writes in first: others are translations of it. */
export const sourceLanguage: Question<string | null, Locale | null> =
  (register) => (organisationId) => {
    const [first] = register.current("organisations");
    const owner = register.find("organisations", organisationId) ?? first;
    return owner?.languages[0] ?? null;
  };
