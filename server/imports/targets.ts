import type { Field } from "#register/field.ts";
import type { ImportedCollection } from "#register/imported-collections.ts";
import { entityOf } from "#register/registry.ts";
import { isSimple } from "#reports/values.ts";
import { headingsOfFields, ofActivities, special, type Target } from "./headings-texts.ts";
import { likeness, wordsOf } from "./words.ts";

/** Kept beside the record, under its heading, where the record has notes. */
export const noteTarget = "note";

/** Fields a table does not fill: what the program decides, and references that need an id. */
const left = new Set([
  "activities.state",
  "activities.organisationIds",
  "activities.measureIds",
  "parties.presetId",
  "data-items.organisationId",
]);

const isOffered = (field: Field) =>
  isSimple(field) && field.kind !== "ref" && field.kind !== "refs";

const made = new Map<ImportedCollection, readonly Target[]>();

/** What a column of a table of such records can be about, in the order of the form. */
export function targetsOf(collection: ImportedCollection): readonly Target[] {
  const known = made.get(collection);
  if (known !== undefined) return known;
  const fields = Object.entries(entityOf(collection).fields).flatMap(([name, field]): Target[] => {
    const key = `${collection}.${name}`;
    if (!isOffered(field) || left.has(key)) return [];
    return [
      {
        id: name,
        label: field.label,
        headings: [field.label.en, field.label.fr, ...(headingsOfFields[key] ?? [])],
      },
    ];
  });
  const parts = collection === "activities" ? ofActivities : [];
  const note = special(
    noteTarget,
    "Kept in the notes",
    "Conservé dans les notes",
    // The EDPS has columns that hold two things: which is which is for a person to say.
    "Categories of persons and list of data categories",
    "Transfers and safeguards",
  );
  const targets = [note, ...fields, ...parts];
  made.set(collection, targets);
  return targets;
}

const leastLikeness = 0.6;

/** What a heading is most likely about, and how likely from 0 to 1; null for none. */
export function targetOfHeading(
  collection: ImportedCollection,
  heading: string,
): { readonly id: string; readonly likeness: number } | null {
  const words = wordsOf(heading);
  let best = { id: "", likeness: 0 };
  for (const { headings, id } of targetsOf(collection)) {
    for (const one of headings) {
      const like = likeness(words, wordsOf(one));
      if (like > best.likeness) best = { id, likeness: like };
    }
  }
  return best.likeness >= leastLikeness ? best : null;
}
